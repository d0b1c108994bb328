"""Small agreements, outcomes and key data, built with keyword overrides. All of it is made up."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from fractions import Fraction
from uuid import NAMESPACE_URL, uuid5

from pydantic import JsonValue

from services.allocation.domain.lines import OutcomeKey
from shared.schemas.agreements import Agreement, AgreementReference
from shared.schemas.allocations import KeyDataSet, KeyValue
from shared.schemas.assessments import Outcome, RuleFinding, Status
from shared.schemas.base import Label
from shared.values.periods import Month

Tree = dict[str, JsonValue]

NOW = datetime(2024, 12, 5, 9, tzinfo=UTC)
LABEL: Tree = {"sv": "Etikett", "en": "Label"}
POPULATION: Tree = {"kind": "data_set", "data_set": "population"}
EQUAL: Tree = {"kind": "equal"}


def month(text: str) -> Month:
    return Month.from_text(text)


def pot(pot_id: str, *, amount: int = 1000, **changes: JsonValue) -> Tree:
    """A pot of 1 000 kr to the group `all` by population, at the occasion `only`."""
    tree: Tree = {
        "id": pot_id,
        "label": {"sv": f"Pott {pot_id}", "en": f"Pot {pot_id}"},
        "source": f"avsnitt {pot_id}",
        "amount": amount,
        "recipients": "all",
        "key": POPULATION,
        "rounding": "largest_remainder",
        "occasion": "only",
    }
    return without_nothing({**tree, **changes})


def group(*, group_id: str, parts: Sequence[Tree]) -> Tree:
    return {"id": group_id, "label": LABEL, "source": "tabell", "parts": list(parts)}


def outside(pot_id: str, *, amount: int) -> Tree:
    return {"id": pot_id, "label": LABEL, "source": "tabell", "amount": amount, "outside": LABEL}


def condition(
    condition_id: str, *, months: tuple[str, str] | None = None, requisition: bool = False
) -> Tree:
    """A condition judged once, or by month; a requisition says which question names its kronor."""
    return without_nothing(
        {
            "id": condition_id,
            "label": {"sv": f"Villkor {condition_id}", "en": f"Condition {condition_id}"},
            "source": f"villkor {condition_id}",
            "recipients": "all",
            "periods": None if months is None else {"first": months[0], "last": months[1]},
            "requested_amount": "requested-amount" if requisition else None,
            "rule": {"kind": "received", "obligation": "report"},
        }
    )


def agreement(
    *pots: Tree,
    recipients: Mapping[str, str] | None = None,
    conditions: Sequence[Tree] = (),
    occasions: Sequence[str] = ("only",),
    data_sets: Sequence[str] = ("population",),
) -> Agreement:
    """An agreement among recipients a, b and c, unless others are named."""
    members = {"a": "Alfa", "b": "Beta", "c": "Gamma"} if recipients is None else recipients
    return Agreement.model_validate(
        {
            "id": "made-up",
            "version": "1.0.0",
            "title": LABEL,
            "grant_year": 2024,
            "parties": [{"id": "state", "name": LABEL}],
            "recipients": [
                {
                    "id": "all",
                    "label": LABEL,
                    "source": "avsnitt 2",
                    "members": [{"id": each, "name": name} for each, name in members.items()],
                }
            ],
            "data_sets": [data_set(each) for each in data_sets],
            "conditions": list(conditions),
            "occasions": [
                {"id": each, "label": LABEL, "source": "avsnitt 6", "needs_requisition": "no"}
                for each in occasions
            ],
            "pots": list(pots),
        }
    )


def one_pot(unreleased: Tree, *more: Tree, amount: int = 1000) -> Agreement:
    """A pot `p` under the condition `report`, with what happens to the rest, and other pots."""
    return agreement(
        pot("p", amount=amount, condition="report", unreleased=unreleased),
        *more,
        conditions=[condition("report")],
        data_sets=["population", "other"],
    )


def data_set(data_set_id: str) -> Tree:
    return {
        "id": data_set_id,
        "label": {"sv": f"Antal {data_set_id}", "en": f"Number of {data_set_id}"},
        "unit": {"sv": "personer", "en": "persons"},
        "recipients": "all",
        "source": "bilaga",
        "note": {"sv": "Påhittade tal.", "en": "Made-up figures."},
    }


def key_data(
    values: Mapping[str, int],
    *,
    data_set_id: str = "population",
    note: str | None = None,
    as_of: date | None = date(2023, 11, 1),
) -> KeyDataSet:
    return KeyDataSet(
        id=uuid5(NAMESPACE_URL, data_set_id),
        agreement=AgreementReference(id="made-up", version="1.0.0", sha256="a" * 64),
        data_set_id=data_set_id,
        source=f"källa för {data_set_id}",
        as_of=as_of,
        note=note,
        uploaded_at=NOW,
        uploaded_by="payer:1",
        sha256="b" * 64,
        values=tuple(KeyValue(recipient_id=each, value=value) for each, value in values.items()),
    )


def outcome(
    condition_id: str,
    recipient_id: str,
    *,
    degree: Fraction | int = 1,
    period: Month | None = None,
    status: Status | None = None,
    requested_kronor: int | None = None,
) -> Outcome:
    """An outcome whose status follows from its degree, unless another is given."""
    exact_degree = Fraction(degree)
    graded: Status = "met" if degree == 1 else "partly_met" if degree > 0 else "not_met"
    stated = graded if status is None else status
    finding = RuleFinding(
        kind="received",
        source=f"villkor {condition_id}",
        severity="decides",
        status=stated,
        degree=exact_degree,
        text=Label(sv="Påhittat utfall.", en="Made-up outcome."),
        numbers=(),
        evidence=(),
        parts=(),
    )
    return Outcome(
        id=uuid5(NAMESPACE_URL, f"{condition_id} {recipient_id} {period}"),
        evaluation_id=uuid5(NAMESPACE_URL, "evaluation"),
        condition_id=condition_id,
        recipient_id=recipient_id,
        period=period,
        status=stated,
        degree=exact_degree,
        requested_kronor=requested_kronor,
        source=f"villkor {condition_id}",
        finding=finding,
        decision=None,
        evaluated_at=NOW,
    )


def outcomes(*given: Outcome) -> dict[OutcomeKey, Outcome]:
    return {(each.condition_id, each.recipient_id, each.period): each for each in given}


def degrees(
    condition_id: str, by_recipient: Mapping[str, Fraction | int], *, period: Month | None = None
) -> dict[OutcomeKey, Outcome]:
    """One outcome per recipient, in the order given."""
    return outcomes(
        *(
            outcome(condition_id, recipient_id, degree=degree, period=period)
            for recipient_id, degree in by_recipient.items()
        )
    )


def without_nothing(tree: Tree) -> Tree:
    return {key: value for key, value in tree.items() if value is not None}
