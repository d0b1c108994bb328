"""The load of the crash test, in a process of its own: reports, decisions and payments.

    python -m deploy.harness.load JOURNAL PLAN

PLAN is what `Plan` holds, as JSON. It works until its standard input is closed, finishes what it
has begun, and prints how many requests were acknowledged to it.
"""

import asyncio
import json
import sys
from collections.abc import Callable, Coroutine, Mapping
from contextlib import closing, suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

import httpx

from deploy.demo.answers import answer_form
from deploy.demo.filing import with_action_plan
from deploy.harness.clients import Call, Refused, Sender
from deploy.harness.journal import Journal
from deploy.harness.preparing import AGREEMENT, CONDITION, OBLIGATION
from deploy.local.issuer import bearer
from shared.agreements.catalogue import Catalogue
from shared.schemas.assessments import DecisionRequest
from shared.schemas.cases import Case
from shared.schemas.paging import Page
from shared.schemas.payments import Debtor, Payment, PaymentFileRequest, PaymentOutcome
from shared.schemas.submissions import FilingBody

FREE_TEXT = "3.1-funds-use"
FILERS, OFFICERS = 4, 2
ATTACHED_EVERY = 5
PAUSE_SECONDS = 0.15


@dataclass(frozen=True, slots=True)
class Plan:
    """Where the services are, the run whose payments are sent, and a fault of the journal's."""

    urls: Mapping[str, str]
    run_id: str
    journal_loses_every: int = 0

    def to_json(self) -> str:
        """As an argument."""
        return json.dumps(asdict(self))


Ended = Callable[[], bool]


async def report(sender: Sender, recipient_id: str, ended: Ended) -> None:
    """Files one report after another, each with content of its own, some with an attachment."""
    agreement = Catalogue.load().get(AGREEMENT).agreement
    form, recipient = agreement.form(OBLIGATION), agreement.recipient(recipient_id)
    assert form is not None
    assert recipient is not None
    answers = dict(answer_form(form, recipient).answers)
    query = {
        "agreement_id": AGREEMENT,
        "obligation_id": OBLIGATION,
        "recipient_id": recipient_id,
    }
    number = 0
    while not ended():
        number += 1
        body = FilingBody(answers={**answers, FREE_TEXT: f"Påhittat {recipient_id}/{number}"})
        content, media_type = body.model_dump_json().encode(), "application/json"
        if number % ATTACHED_EVERY == 0:
            content, media_type = with_action_plan(body, recipient_id)
        await sender.deliver(
            Call(
                "submissions",
                "filing",
                "filings",
                f"region.{recipient_id}",
                content,
                query=query,
                media_type=media_type,
            )
        )
        await asyncio.sleep(PAUSE_SECONDS)


async def judge(sender: Sender, case: Case, ended: Ended) -> None:
    """Proposes, has it approved by another or handed back, reopens, and proposes again."""
    etag, number = f'"{case.version}"', 0
    while not ended():
        number += 1
        decision = DecisionRequest(
            judgement="met", motivation=f"Påhittad {case.id}/{number}", departure_reason="Påhittat."
        )
        steps = [("decision", "decisions", "assessor.1", decision.model_dump_json())]
        note = json.dumps({"note": f"Påhittat skäl {number}"})
        if number % 2:
            steps += [("approval", "approvals", "approver.2", "")]
            steps += [("step", "reopenings", "assessor.1", note)]
        else:
            steps += [("step", "hand-backs", "assessor.1", note)]
        for kind, path, who, content in steps:
            call = Call(
                "assessment",
                kind,
                f"cases/{case.id}/{path}",
                who,
                content.encode(),
                if_match=etag,
            )
            etag = (await sender.deliver(call)).headers["etag"]
            await asyncio.sleep(PAUSE_SECONDS)


async def pay(sender: Sender, client: httpx.AsyncClient, run_id: str, ended: Ended) -> None:
    """Sends a run's payments to the bank, which rejects them all, and sends them again."""
    while not ended():
        request = PaymentFileRequest(
            run_id=run_id,
            execution_date=datetime.now(UTC).date(),
            debtor=Debtor(
                name="Påhittad betalare",
                organisation_number="202100-0829",
                bankgiro="50501055",
                agent_bic="SWEDSESS",
            ),
        )
        content = request.model_dump_json().encode()
        await sender.deliver(Call("allocation", "file", "payment-files", "payer.1", content))
        found = await _read(client, f"payments?run_id={run_id}", "payer.1")
        payments = [Payment.model_validate(each) for each in json.loads(found)]
        for payment in payments:
            if ended():
                break
            outcome = PaymentOutcome(
                outcome="rejected", reason=f"Påhittat {payment.id}/{payment.version}"
            )
            await sender.deliver(
                Call(
                    "allocation",
                    "payment",
                    f"payments/{payment.id}/outcomes",
                    "payer.1",
                    outcome.model_dump_json().encode(),
                    if_match=f'"{payment.version}"',
                )
            )
            await asyncio.sleep(PAUSE_SECONDS)


async def _read(client: httpx.AsyncClient, path: str, who: str) -> bytes:
    """Read until it is answered."""
    while True:
        try:
            response = await client.get(path, headers={"Authorization": bearer(who)})
        except httpx.HTTPError:
            response = httpx.Response(503)
        if response.is_success:
            return response.content
        await asyncio.sleep(PAUSE_SECONDS)


async def _until_refused(work: Coroutine[None, None, None]) -> None:
    """One who is refused stops; it stands in the journal, and the reckoning will tell."""
    with suppress(Refused):
        await work


async def run(journal: Journal, plan: Plan) -> None:
    """Everybody at once, until standard input is closed."""
    asked_to_end = asyncio.ensure_future(asyncio.to_thread(sys.stdin.read))
    clients = {
        name: httpx.AsyncClient(base_url=url, timeout=10, trust_env=False)
        for name, url in plan.urls.items()
    }
    sender = Sender(clients, journal)
    listed = await _read(
        clients["assessment"],
        f"cases?agreement_id={AGREEMENT}&condition_id={CONDITION}&limit={OFFICERS}",
        "assessor.1",
    )
    regions = Catalogue.load().get(AGREEMENT).agreement.recipient_ids("regions")
    cases = Page[Case].model_validate_json(listed).items
    try:
        async with asyncio.TaskGroup() as group:
            for work in (
                *(report(sender, name, asked_to_end.done) for name in regions[:FILERS]),
                *(judge(sender, case, asked_to_end.done) for case in cases),
                pay(sender, clients["allocation"], plan.run_id, asked_to_end.done),
            ):
                group.create_task(_until_refused(work))
    finally:
        for client in clients.values():
            await client.aclose()


def main(arguments: list[str]) -> int:
    """Work until told to end, then say how much was acknowledged."""
    plan = Plan(**json.loads(arguments[1]))
    with closing(Journal(Path(arguments[0]), loses_every=plan.journal_loses_every)) as journal:
        asyncio.run(run(journal, plan))
    print(journal.acknowledged_count)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
