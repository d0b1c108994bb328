"""Judging: evaluate conditions, read the cases, decide and approve."""

from typing import Annotated

import typer

from .filing import Agreement, AsJson, Profile
from .session import Session
from .words import Json, label, say, show_json, show_table, t

CaseId = Annotated[str, typer.Argument(help=t("Ärendets id", "The case's id"))]


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    app.command(help=t("Bedöm villkoren av det som kommit in.", "Judge conditions."))(evaluate)
    app.command(help=t("Handläggarens ärenden.", "The officer's cases."))(cases)
    app.command(help=t("Föreslå en helhetsbedömning.", "Propose a judgement."))(decide)
    app.command(help=t("Godkänn en annans förslag.", "Approve another's proposal."))(approve)


def evaluate(agreement: Agreement, as_json: AsJson = False, profile: Profile = "default") -> None:
    """Evaluate every condition of an agreement."""
    answer = Session(profile).post("assessment", "/evaluations", {"agreement_id": agreement})
    if as_json:
        show_json(answer)
    else:
        say(t(f"Utvärdering {answer['id']}", f"Evaluation {answer['id']}"))


def cases(agreement: Agreement, as_json: AsJson = False, profile: Profile = "default") -> None:
    """List the officer's cases with what the rules propose."""
    found = Session(profile).all_of("assessment", "/cases", {"agreement_id": agreement})
    if as_json:
        show_json(found)
        return
    columns = ("Id", t("Mottagare", "Recipient"), t("Läge", "State"), t("Förslag", "Proposal"))
    show_table(
        columns,
        (
            [each["id"], each["recipient_id"], each["state"], label(each["proposal"]["text"])]
            for each in found
        ),
    )


def decide(
    case: CaseId,
    judgement: Annotated[str, typer.Argument(help="met | not_met")],
    motivation: Annotated[str, typer.Option(help=t("Motivering", "Motivation"))],
    departure_reason: Annotated[
        str, typer.Option(help=t("Skäl att avvika från förslaget", "Why it departs"))
    ] = "",
    as_json: AsJson = False,
    profile: Profile = "default",
) -> None:
    """Propose an overall judgement; another person approves it."""
    body = {"judgement": judgement, "motivation": motivation}
    if departure_reason:
        body["departure_reason"] = departure_reason
    _step(case, "decisions", body, as_json, profile)


def approve(case: CaseId, as_json: AsJson = False, profile: Profile = "default") -> None:
    """Approve what another person has proposed."""
    _step(case, "approvals", {}, as_json, profile)


def _step(case: str, what: str, body: Json, as_json: bool, profile: str) -> None:
    session = Session(profile)
    etag = session.etag("assessment", f"/cases/{case}")
    answer = session.post("assessment", f"/cases/{case}/{what}", body, etag=etag)
    if as_json:
        show_json(answer)
    else:
        say(t(f"Ärendet är nu: {answer['state']}", f"The case is now: {answer['state']}"))
