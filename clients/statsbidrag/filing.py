"""Filing: a form to fill in, a report with its receipt, and the board."""

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import Progress

from .session import Session
from .words import Json, err, out, say, show_json, show_table, t

MEDIA_TYPES = {
    ".json": "application/json",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_PIECE_BYTES = 64 * 1024

Profile = Annotated[
    str, typer.Option(envvar="STATSBIDRAG_PROFILE", help=t("Vilken inloggning", "Which login"))
]
AsJson = Annotated[bool, typer.Option("--json", help=t("Svara med JSON", "Answer with JSON"))]
Agreement = Annotated[str, typer.Argument(help=t("Överenskommelsens id", "The agreement's id"))]
Obligation = Annotated[str, typer.Argument(help=t("Skyldighetens id", "The obligation's id"))]
Recipient = Annotated[str, typer.Argument(help=t("Mottagarens id", "The recipient's id"))]


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    app.command(help=t("Hämta ett tomt formulär.", "Fetch a blank form."))(form)
    app.command("file", help=t("Lämna in en redovisning.", "File a report."))(file_report)
    app.command(help=t("Vem har lämnat in vad?", "Who has filed what?"))(board)


def form(
    agreement: Agreement,
    form_id: Annotated[str, typer.Argument(help=t("Formulärets id", "The form's id"))],
    to: Annotated[Path, typer.Argument(help=t("Fil: .docx, .xlsx eller .json", "File"))],
    profile: Profile = "default",
) -> None:
    """Write a blank form to a file; its ending says as what."""
    kind = {".docx": "docx", ".xlsx": "xlsx", ".json": "schema"}[to.suffix]
    path = f"/agreements/{agreement}/forms/{form_id}/{kind}"
    to.write_bytes(Session(profile).request("GET", "submissions", path).content)
    say(t(f"Sparat i {to}", f"Kept in {to}"))


def file_report(
    agreement: Agreement,
    obligation: Obligation,
    recipient: Recipient,
    report: Annotated[
        Path, typer.Argument(help=t("Word, Excel eller JSON", "Word, Excel or JSON"))
    ],
    period: Annotated[str, typer.Option(help=t("Månad, som 2024-03", "Month, as 2024-03"))] = "",
    only_check: Annotated[
        bool, typer.Option("--check", help=t("Pröva, lämna inte in", "Try, do not file"))
    ] = False,
    receipt: Annotated[
        Path | None, typer.Option(help=t("Spara kvittot här", "Keep the receipt here"))
    ] = None,
    as_json: AsJson = False,
    profile: Profile = "default",
) -> None:
    """File a report and show its receipt, or say what would be found."""
    query = {"agreement_id": agreement, "obligation_id": obligation, "recipient_id": recipient}
    if period:
        query["period"] = period
    if report.suffix not in MEDIA_TYPES:
        err.print(t("Filen ska vara .docx, .xlsx eller .json", "The file is .docx, .xlsx or .json"))
        raise typer.Exit(2)
    size_bytes = report.stat().st_size
    with Progress(console=err, transient=True) as progress:
        answer = Session(profile).request(
            "POST",
            "submissions",
            "/filing-checks" if only_check else "/filings",
            query=query,
            content=_pieces(report, progress),
            headers={"Content-Type": MEDIA_TYPES[report.suffix], "Content-Length": str(size_bytes)},
        )
    if receipt is not None and not only_check:
        receipt.write_bytes(answer.content)
    if as_json:
        show_json(answer.json())
    else:
        _tell(answer.json(), only_check)


def _pieces(report: Path, progress: Progress) -> Iterator[bytes]:
    task = progress.add_task(report.name, total=report.stat().st_size)
    with report.open("rb") as opened:
        while piece := opened.read(_PIECE_BYTES):
            yield piece
            progress.advance(task, len(piece))


def _tell(answer: Json, only_check: bool) -> None:
    if not only_check:
        late = t("för sent", "late") if answer["late"] else t("i tid", "in time")
        number, at = answer["registration_number"], answer["received_at"]
        say(f"{number}  {at}  {late}  SHA-256 {answer['sha256'][:16]}…")
    findings = answer["findings"]
    if not findings:
        say(t("Inga brister.", "Nothing is missing."))
    for finding in findings:
        say(f"  • {_text_of(finding)}")


def _text_of(finding: Json) -> str:
    text = finding.get("text") or finding.get("message")
    return t(text["sv"], text["en"]) if isinstance(text, dict) else json.dumps(finding)


def board(
    agreement: Agreement,
    watch: Annotated[
        bool, typer.Option(help=t("Följ, var femte sekund", "Follow, every 5 s"))
    ] = False,
    as_json: AsJson = False,
    profile: Profile = "default",
) -> None:
    """Show the board, once or until interrupted."""
    session = Session(profile)
    while True:
        rows = session.all_of("submissions", f"/agreements/{agreement}/board", {})
        if as_json:
            show_json(rows)
        else:
            if watch:
                out.clear()
            columns = (
                t("Mottagare", "Recipient"),
                t("Skyldighet", "Obligation"),
                t("Läge", "State"),
            )
            show_table(
                columns,
                ([each["recipient_id"], each["obligation_id"], each["state"]] for each in rows),
            )
        if not watch:
            return
        time.sleep(5)
