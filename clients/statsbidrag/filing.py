"""Filing: a form to fill in, a report with its receipt, and the board."""

import json
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import Progress

from .session import Session
from .words import LANGUAGE, Json, err, label, out, say, show_json, show_table, t

MEDIA_TYPES = {
    ".json": "application/json",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
STATES = {
    "not_due": ("inte aktuell än", "not due"),
    "draft": ("utkast", "draft"),
    "filed": ("inlämnad", "filed"),
    "late": ("för sent", "late"),
    "incomplete": ("ofullständig", "incomplete"),
    "supplement_requested": ("komplettering begärd", "supplement requested"),
    "supplemented": ("kompletterad", "supplemented"),
    "closed": ("avslutad", "closed"),
    "missing": ("saknas", "missing"),
}
_PIECE_BYTES = 64 * 1024
_READING_SECONDS = 60
_WATCH_SECONDS = 5

Profile = Annotated[
    str, typer.Option(envvar="STATSBIDRAG_PROFILE", help=t("Vilken inloggning", "Which login"))
]
AsJson = Annotated[bool, typer.Option("--json", help=t("Svara med JSON", "Answer with JSON"))]


def _agreements(context: typer.Context, incomplete: str) -> list[str]:
    """The ids that begin so, for the shell; none where nobody is logged in or answers."""
    try:
        profile = context.params.get("profile") or os.environ.get("STATSBIDRAG_PROFILE")
        known = Session(profile or "default").get("submissions", "/agreements")
    except typer.Exit:
        return []
    return [each["id"] for each in known if each["id"].startswith(incomplete)]


Agreement = Annotated[
    str,
    typer.Argument(
        help=t("Överenskommelsens id", "The agreement's id"), autocompletion=_agreements
    ),
]
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
    as_json: AsJson = False,
    profile: Profile = "default",
) -> None:
    """Write a blank form to a file; its ending says as what."""
    _refuse_unless_known(to)
    kind = {".docx": "docx", ".xlsx": "xlsx", ".json": "schema"}[to.suffix]
    path = f"/agreements/{agreement}/forms/{form_id}/{kind}"
    query = {} if kind == "schema" else {"language": LANGUAGE}
    to.write_bytes(Session(profile).request("GET", "submissions", path, query=query).content)
    if as_json:
        show_json({"kept_in": str(to)})
    else:
        say(t(f"Sparat i {to}", f"Kept in {to}"))


def _refuse_unless_known(file: Path) -> None:
    if file.suffix not in MEDIA_TYPES:
        err.print(t("Filen ska vara .docx, .xlsx eller .json", "The file is .docx, .xlsx or .json"))
        raise typer.Exit(2)


def file_report(
    agreement: Agreement,
    obligation: Obligation,
    recipient: Recipient,
    report: Annotated[
        Path,
        typer.Argument(
            exists=True, dir_okay=False, help=t("Word, Excel eller JSON", "Word, Excel or JSON")
        ),
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
    _refuse_unless_known(report)
    session, size_bytes = Session(profile), report.stat().st_size
    with Progress(console=err, transient=True) as progress:
        answer = session.request(
            "POST",
            "submissions",
            "/filing-checks" if only_check else "/filings",
            query=query,
            content=_pieces(report, progress),
            headers={"Content-Type": MEDIA_TYPES[report.suffix], "Content-Length": str(size_bytes)},
        )
        found = answer.json()
        if receipt is not None and not only_check:
            receipt.write_bytes(answer.content)
        if not only_check and not found["is_read"]:
            progress.add_task(t("läses", "being read"), total=None)
            found = {**found, **_read_version(session, found)}
    if as_json:
        show_json(found)
    else:
        _tell(found, only_check)


def _read_version(session: Session, receipt: Json) -> Json:
    """What is found in a Word or Excel file, which is read after its receipt is given."""
    for _ in range(_READING_SECONDS):
        filing = session.get("submissions", f"/filings/{receipt['filing_id']}")
        version = next(x for x in filing["versions"] if x["number"] == receipt["version"])
        if version["is_read"]:
            return {"is_read": True, "findings": version["findings"]}
        time.sleep(1)
    return {}


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
    if not answer.get("is_read", True):
        say(t("Mottaget; innehållet läses ännu.", "Received; the content is still being read."))
    elif not findings:
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
    """Show the board, once or until interrupted; what has changed since then is marked."""
    session = Session(profile)
    seen: dict[str, str] = {}
    while True:
        rows = session.all_of("submissions", f"/agreements/{agreement}/board", {})
        if as_json:
            show_json(rows)
        else:
            if watch:
                out.clear()
            _show_board(rows, seen)
        if not watch:
            return
        seen = {_place(each): each["state"] for each in rows}
        time.sleep(_WATCH_SECONDS)


def _show_board(rows: list[Json], seen: dict[str, str]) -> None:
    columns = (
        t("Mottagare", "Recipient"),
        t("Skyldighet", "Obligation"),
        t("Månad", "Month"),
        t("Läge", "State"),
        t("Nästa steg", "Next step"),
    )
    show_table(
        columns,
        (
            [
                f"{each['recipient_id']} {each['recipient_name']}",
                label(each["obligation"]),
                each["period"] or "",
                _state(each) + (" *" if _has_changed(each, seen) else ""),
                label(each["next_step"]),
            ]
            for each in rows
        ),
    )


def _state(row: Json) -> str:
    both = STATES.get(row["state"])
    return str(row["state"]) if both is None else t(*both)


def _has_changed(row: Json, seen: dict[str, str]) -> bool:
    return bool(seen.get(_place(row), row["state"]) != row["state"])


def _place(row: Json) -> str:
    return f"{row['recipient_id']} {row['obligation_id']} {row['period']}"
