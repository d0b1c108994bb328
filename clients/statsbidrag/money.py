"""Money: compute an occasion, approve and release it, explain it, and simulate."""

from pathlib import Path
from typing import Annotated

import typer

from .filing import Agreement, AsJson, Profile, Recipient
from .session import Session
from .words import LANGUAGE, kronor, read_json, say, show_json, show_table, t

RunId = Annotated[str, typer.Argument(help=t("Körningens id", "The run's id"))]
Occasion = Annotated[str, typer.Argument(help=t("Tillfällets id", "The occasion's id"))]


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    app.command(help=t("Beräkna ett utbetalningstillfälle.", "Compute an occasion."))(run)
    app.command(help=t("Godkänn, släpp eller dra tillbaka.", "Approve, release, withdraw."))(step)
    app.command(help=t("Förklara en mottagares belopp.", "Explain a recipient's amounts."))(explain)
    app.command(help=t("Vad hade blivit, om …?", "What would be, if …?"))(simulate)


def run(
    agreement: Agreement, occasion: Occasion, as_json: AsJson = False, profile: Profile = "default"
) -> None:
    """Compute a payment occasion."""
    body = {"agreement_id": agreement, "occasion_id": occasion}
    answer = Session(profile).post("allocation", "/runs", body)
    if as_json:
        show_json(answer)
    else:
        say(f"{answer['id']}  {kronor(answer['total_kronor'])}  {answer['state']}")


def step(
    run_id: RunId,
    to: Annotated[str, typer.Argument(help="approved | released | withdrawn")],
    reason: Annotated[str, typer.Option(help=t("Skäl", "Reason"))] = "",
    as_json: AsJson = False,
    profile: Profile = "default",
) -> None:
    """Take a run's next step; another person than the one who computed it."""
    session = Session(profile)
    etag = session.etag("allocation", f"/runs/{run_id}")
    body = {"to": to, "reason": reason or None}
    answer = session.post("allocation", f"/runs/{run_id}/transitions", body, etag=etag)
    if as_json:
        show_json(answer)
    else:
        say(t(f"Körningen är nu: {answer['state']}", f"The run is now: {answer['state']}"))


def explain(
    run_id: RunId, recipient: Recipient, as_json: AsJson = False, profile: Profile = "default"
) -> None:
    """Unfold what an occasion gives a recipient, down to paragraph and evidence."""
    session = Session(profile)
    query = {"recipient_id": recipient}
    if as_json:
        show_json(session.get("allocation", f"/runs/{run_id}/explanation", query))
        return
    path = f"/runs/{run_id}/explanation-text"
    answer = session.request("GET", "allocation", path, query={**query, "language": LANGUAGE})
    say(answer.text)


def simulate(
    request: Annotated[
        Path,
        typer.Argument(
            exists=True, dir_okay=False, help=t("Antaganden, JSON", "Assumptions, JSON")
        ),
    ],
    as_json: AsJson = False,
    profile: Profile = "default",
) -> None:
    """Show what an occasion would give under the assumptions in a file."""
    body = read_json(request)
    answer = Session(profile).post("allocation", "/simulations", body)
    if as_json:
        show_json(answer)
        return
    rows = (
        [each["recipient_id"], kronor(each["difference_kronor"])]
        for each in answer["recipients"]
        if each["difference_kronor"]
    )
    show_table((t("Mottagare", "Recipient"), t("Skillnad", "Difference")), rows)
