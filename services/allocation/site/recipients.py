"""A recipient's year: what it was given and what it filed; its degrees, and the next tier's worth.

What it filed is what the released outcomes rest on: other filings are not public here.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from starlette.requests import Request
from starlette.responses import Response

from services.allocation.site.reading import PublicYear
from services.allocation.site.rendering import Words, missing, page
from shared.schemas.assessments import Evidence, Outcome, RuleFinding
from shared.schemas.base import Label
from shared.schemas.conditions import obligations_read_by
from shared.schemas.deadlines import deadline_of
from shared.values.periods import Month

STATUSES: Mapping[str, Label] = {
    "met": Label(sv="uppfyllt", en="met"),
    "partly_met": Label(sv="delvis uppfyllt", en="partly met"),
    "not_met": Label(sv="inte uppfyllt", en="not met"),
    "officer_judges": Label(sv="bedöms av handläggare", en="an officer judges"),
    "not_applicable": Label(sv="gäller inte", en="does not apply"),
    "awaited": Label(sv="inväntas", en="awaited"),
}


@dataclass(frozen=True, slots=True)
class Filed:
    """A filing that a released judgement rests on; without a deadline where several could be it."""

    label: Label
    registration_number: str
    version: int
    received_at: datetime
    deadline: datetime | None
    status: Label

    @property
    def is_late(self) -> bool:
        """Whether it came when the day was over; a supplement has a time of its own."""
        return self.version == 1 and self.deadline is not None and self.received_at >= self.deadline


@dataclass(frozen=True, slots=True)
class Rung:
    """A month's degree under a condition, and the next one up with what it gives more."""

    degree: Fraction | None
    """None: the month has not been judged."""
    next_degree: Fraction | None
    """None: there is no higher one."""
    more_kronor: int


@dataclass(frozen=True, slots=True)
class Ladder:
    """The degrees of every month under the conditions that are judged by month."""

    conditions: tuple[tuple[str, Label], ...]
    months: tuple[Month, ...]
    rungs: Mapping[tuple[Month, str], Rung]
    unreached_kronor: int
    """What the highest degree in every month that is judged would have given more."""


async def show_recipient(request: Request, year: PublicYear) -> Response:
    """The page of a recipient's year."""
    recipient_id = request.path_params["recipient"]
    if year.agreement.recipient(recipient_id) is None:
        return missing(request)
    words = Words(request.url.path)
    given = [each for each in year.amounts if each.recipient_id == recipient_id and each.kronor]
    facts = {
        "year": year,
        "name": year.name_of(recipient_id),
        "given": given,
        "pots": {pot.id: words.of(pot.label) for pot in year.agreement.shared_pots()},
        "payments": [
            (run, year.agreement.occasion(run.occasion_id), year.released_at[run.id], kronor)
            for run in year.runs
            if (kronor := sum(each.kronor for each in given if each.run_id == run.id))
        ],
        "filed": sorted(_filed(year, recipient_id), key=lambda each: each.received_at),
        "ladder": ladder_of(year, recipient_id),
    }
    return page(request, "recipient.html", facts)


def _filed(year: PublicYear, recipient_id: str) -> Iterator[Filed]:
    """Each filing once per condition, by the registration number and version it was given."""
    for outcome in year.outcomes_of(recipient_id).values():
        condition = year.agreement.condition(outcome.condition_id)
        assert condition is not None, outcome.condition_id
        owed = [
            each
            for name in obligations_read_by(condition.rule)
            if (each := year.agreement.obligation(name)) is not None and each.form is not None
        ]
        is_one = len(owed) == 1 and (owed[0].due.kind == "date" or outcome.period is not None)
        deadline = deadline_of(owed[0].due, period=outcome.period) if is_one else None
        label = owed[0].label if len(owed) == 1 else condition.label
        for filing in _filings(outcome):
            assert filing.registration_number is not None, filing.id
            yield Filed(
                label=label,
                registration_number=filing.registration_number,
                version=filing.version or 1,
                received_at=filing.received_at,
                deadline=deadline,
                status=STATUSES[outcome.status],
            )


def _filings(outcome: Outcome) -> tuple[Evidence, ...]:
    """The filings an outcome rests on."""
    found = {
        (each.registration_number, each.version): each
        for each in _evidence(outcome.finding)
        if each.kind == "filing"
    }
    return tuple(found.values())


def _evidence(finding: RuleFinding) -> Iterator[Evidence]:
    yield from finding.evidence
    for part in finding.parts:
        yield from _evidence(part)


def ladder_of(year: PublicYear, recipient_id: str) -> Ladder:
    """What each month's degree is and what the next gives more, from the recipient's own shares."""
    degrees = {
        (month, condition_id): outcome.degree
        for (condition_id, month), outcome in year.outcomes_of(recipient_id).items()
        if month is not None and outcome.status not in {"awaited", "officer_judges"}
    }
    worth: dict[tuple[Month, str], dict[Fraction, int]] = defaultdict(lambda: defaultdict(int))
    for tier in year.tiers.get(recipient_id, ()):
        if tier.period is not None:
            worth[tier.period, tier.condition_id][tier.degree] += tier.more_kronor
    rungs = {}
    for key in sorted({*degrees, *worth}, key=str):
        higher = min(worth[key], default=None)
        rungs[key] = Rung(degrees.get(key), higher, 0 if higher is None else worth[key][higher])
    named = {condition_id for _, condition_id in rungs}
    return Ladder(
        conditions=tuple(
            (each.id, each.label) for each in year.agreement.conditions if each.id in named
        ),
        months=tuple(sorted({month for month, _ in rungs})),
        rungs=rungs,
        unreached_kronor=sum(worth[key][max(worth[key])] for key in degrees if worth[key]),
    )
