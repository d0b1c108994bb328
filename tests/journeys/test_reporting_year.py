"""Both reporting years over HTTP, at their real dates: who files what, when, and how."""

from collections import Counter
from datetime import date, datetime, timedelta

import httpx

from deploy.demo.answers import answer_form
from deploy.demo.filing import with_action_plan
from services.submissions.domain.board import periods_of
from services.submissions.domain.reading import DOCX
from services.submissions.files.blank_documents import blank_document
from shared.agreements.catalogue import Catalogue
from shared.agreements.loader import LoadedAgreement
from shared.schemas.deadlines import deadline_of
from shared.schemas.forms import Obligation
from shared.schemas.submissions import FilingBody
from shared.values.periods import Month
from tests.unit.submissions.filled import fill_document
from tests.wire import Wire, as_role, new_key, post

OT24, GNV24 = "okad-tillganglighet-2024", "god-och-nara-vard-2024"
LATE, INCOMPLETE, POINTING, IN_WORD = "10", "17", "04", "03"
"""Made-up stories: one region each files late, incompletely, by pointing to 2023, and in Word."""

LEFT_OUT = "3.2-funds-use"


def role_of(recipient_id: str) -> str:
    prefix = recipient_id.split("-", maxsplit=1)[0]
    return f"{prefix if prefix in {'rss', 'skr'} else 'region'}.{recipient_id}"


class Year:
    """One agreement's year, and a client to live it with."""

    def __init__(self, wire: Wire, loaded: LoadedAgreement) -> None:
        self.wire, self.loaded = wire, loaded

    async def at(self, instant: datetime) -> None:
        await self.wire.set_clock(instant)

    def body(self, obligation: Obligation, recipient_id: str) -> FilingBody:
        agreement = self.loaded.agreement
        form = agreement.form(obligation.form) if obligation.form else None
        recipient = agreement.recipient(recipient_id)
        assert recipient is not None
        return FilingBody(answers={}) if form is None else answer_form(form, recipient)

    async def file(
        self,
        obligation: Obligation,
        recipient_id: str,
        *,
        period: Month | None = None,
        content: bytes | None = None,
        media_type: str = "application/json",
    ) -> httpx.Response:
        query = f"agreement_id={self.loaded.agreement.id}&obligation_id={obligation.id}"
        query += f"&recipient_id={recipient_id}" + (f"&period={period}" if period else "")
        if content is None:
            content = self.body(obligation, recipient_id).model_dump_json().encode()
        response = await self.wire.submissions.post(
            f"/filings?{query}",
            content=content,
            headers={
                **as_role(role_of(recipient_id)),
                "Idempotency-Key": new_key(),
                "Content-Type": media_type,
            },
        )
        assert response.status_code == 201, response.text
        return response

    async def file_region_report(self, obligation: Obligation, region: str) -> httpx.Response:
        """ÖT24's report, as each made-up story has it."""
        body = self.body(obligation, region)
        if region == INCOMPLETE:
            answers = {name: each for name, each in body.answers.items() if name != LEFT_OUT}
            body = FilingBody(answers=answers)
        if region == POINTING:
            answers = {name: each for name, each in body.answers.items() if name != LEFT_OUT}
            body = FilingBody(answers=answers, refers_to_earlier_report=[LEFT_OUT])
        content, media_type = with_action_plan(body, region)
        if region == IN_WORD:
            form = self.loaded.agreement.form("region-report")
            assert form is not None
            filled = fill_document(blank_document(form, language="sv"), form, body)
            content = content.replace(body.model_dump_json().encode(), filled)
            content = content.replace(b"application/json", DOCX.encode(), 1)
        return await self.file(obligation, region, content=content, media_type=media_type)

    async def live(self) -> None:
        """Every obligation in the order of its deadlines, a day before each; one region late."""
        agreement = self.loaded.agreement
        due = sorted(
            (
                (deadline_of(obligation.due, period=period), obligation.id, period)
                for obligation in agreement.obligations
                if obligation.kind != "statistics"
                for period in periods_of(obligation)
            ),
            key=lambda each: (each[0], each[1]),
        )
        for deadline, obligation_id, period in due:
            obligation = agreement.obligation(obligation_id)
            assert obligation is not None
            await self.at(deadline - timedelta(hours=14))
            is_report = agreement.id == OT24 and obligation_id == "region-report"
            recipients = agreement.recipient_ids(obligation.recipients)
            for recipient_id in recipients:
                if is_report and recipient_id == LATE:
                    continue
                if is_report:
                    await self.file_region_report(obligation, recipient_id)
                else:
                    await self.file(obligation, recipient_id, period=period)
            if is_report:
                await self.at(deadline + timedelta(days=1, hours=10))
                receipt = (await self.file_region_report(obligation, LATE)).json()
                assert (receipt["late"], receipt["late_by_seconds"]) == (True, 34 * 3600)
                await self.supplement()

    async def supplement(self) -> None:
        """In the second week of October one region is asked for what it left out, and sends it."""
        submissions = self.wire.submissions
        await self.at(datetime.fromisoformat("2024-10-08T09:00+02:00"))
        page = await submissions.get(
            f"/filings?agreement_id={OT24}&obligation_id=region-report&recipient_id={INCOMPLETE}",
            headers=as_role("assessor.1"),
        )
        (listed,) = page.json()["items"]
        filing = f"/filings/{listed['id']}"
        assert listed["finding_count"] == 1
        asked = await post(
            submissions,
            f"{filing}/supplement-requests",
            "assessor.1",
            json={"question_ids": [LEFT_OUT], "reason": "Frågan är inte besvarad."},
            headers={"If-Match": '"1"'},
        )
        assert asked.status_code == 201, asked.text
        obligation = self.loaded.agreement.obligation("region-report")
        assert obligation is not None
        content, media_type = with_action_plan(self.body(obligation, INCOMPLETE), INCOMPLETE)
        await self.at(datetime.fromisoformat("2024-10-14T16:00+02:00"))
        sent = await submissions.post(
            f"{filing}/versions",
            content=content,
            headers={
                **as_role(role_of(INCOMPLETE)),
                "Idempotency-Key": new_key(),
                "If-Match": asked.headers["ETag"],
                "Content-Type": media_type,
            },
        )
        assert (sent.status_code, sent.json()["late"]) == (201, False), sent.text
        told = await submissions.get(
            f"{filing}/versions/2/differences", headers=as_role("assessor.1")
        )
        changes = [each for each in told.json()["differences"] if each["question_id"] == LEFT_OUT]
        assert [(each["kind"], each["requested"]) for each in changes] == [("added", True)]

    async def board(self) -> dict[str, Counter[str]]:
        """How many rows are in each state, by obligation, in the spring after."""
        await self.at(datetime.combine(date(2025, 4, 2), datetime.min.time()).astimezone())
        path = f"/agreements/{self.loaded.agreement.id}/board?limit=1000"
        response = await self.wire.submissions.get(path, headers=as_role("assessor.1"))
        found: dict[str, Counter[str]] = {}
        for row in response.json()["items"]:
            found.setdefault(row["obligation_id"], Counter())[row["state"]] += 1
        return found


async def test_the_reporting_year_of_ot24(wire: Wire) -> None:
    year = Year(wire, Catalogue.load().get(OT24))
    await year.live()
    board = await year.board()
    assert board.pop("region-report") == {"filed": 19, "late": 1, "supplemented": 1}
    assert board.pop("waiting-time-statistics") == {"missing": 12 * 21}
    assert board.pop("requisition-regions") == {"filed": 21}
    assert board.pop("skr-data-delivery") == {"filed": 12}
    assert board == {each: {"filed": 1} for each in board}


async def test_the_reporting_year_of_gnv24(wire: Wire) -> None:
    year = Year(wire, Catalogue.load().get(GNV24))
    await year.live()
    board = await year.board()
    for obligation_id in ("requisition", "economic-report"):
        for group in ("regions", "rss"):
            assert board.pop(f"{obligation_id}-{group}") == {"filed": 21}
    assert board.pop("region-report") == board.pop("rss-report") == {"filed": 21}
    assert board == {each: {"filed": 1} for each in board}
