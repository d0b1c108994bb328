"""Which runs count as given, and whether a run may be released on top of them."""

from collections.abc import Mapping, Sequence

from services.allocation.domain.errors import RunOutOfDate, StepNotAllowed
from services.allocation.domain.lines import LineKey
from shared.schemas.agreements import Agreement
from shared.schemas.allocations import Run, RunState
from shared.schemas.pots import Pot

RELEASED: frozenset[RunState] = frozenset({"released", "paid"})
STEPS: Mapping[RunState, tuple[RunState, ...]] = {
    "computed": ("approved", "withdrawn"),
    "approved": ("released", "withdrawn"),
    "released": ("paid",),
    "paid": (),
    "withdrawn": (),
}


def is_same_person(one: str, *, other: str) -> bool:
    """Whether two principals, such as `payer:1`, are one person, in whatever roles."""
    return one.partition(":")[2] == other.partition(":")[2]


def require_step(run: Run, to: RunState) -> None:
    """Raise StepNotAllowed unless the run may go from where it is to `to`."""
    allowed = STEPS[run.state]
    if to not in allowed:
        ways = " or ".join(allowed) or "nothing: its life is over"
        raise StepNotAllowed(f"The run is {run.state}; from there it can become {ways}.")


def counted_runs(agreement: Agreement, runs: Sequence[Run], *, occasion_id: str) -> tuple[Run, ...]:
    """The runs whose amounts count as given before a new run over an occasion.

    All that have been released, this occasion's own among them: what is paid stands, and a new run
    gives the difference. After the last occasion that has been released, the newest run of each
    occasion before this one is counted as if it were to be, so that a whole year can be computed
    ahead; such a run can be released only after those it counted on.
    """
    order = {occasion.id: place for place, occasion in enumerate(agreement.occasions)}
    alive = [run for run in runs if run.state != "withdrawn"]
    released = [run for run in alive if run.state in RELEASED]
    settled = max((order.get(run.occasion_id, -1) for run in released), default=-1)
    expected: dict[str, Run] = {}
    for run in sorted(alive, key=lambda run: run.number):
        if settled < order.get(run.occasion_id, -1) < order[occasion_id]:
            expected[run.occasion_id] = run
    counted = [*released, *expected.values()]
    return tuple(sorted(counted, key=lambda run: (run.computed_at, run.number, str(run.id))))


def due_at(
    agreement: Agreement, given: Mapping[LineKey, int], *, occasion_id: str
) -> dict[LineKey, int]:
    """Of what was given, the lines that this occasion or an earlier one pays.

    An earlier occasion may be computed anew after a later one has been paid; the later one's own
    lines are none of its business. Pots the definition no longer has stay: they are taken back.
    """
    order = {occasion.id: place for place, occasion in enumerate(agreement.occasions)}
    kept = {}
    for key, kronor in given.items():
        pot_id, period, _, _ = key
        pot = agreement.pot(pot_id)
        if isinstance(pot, Pot) and order[pot.occasion_of(period)] > order[occasion_id]:
            continue
        kept[key] = kronor
    return kept


def require_up_to_date(agreement: Agreement, run: Run, released: Sequence[Run]) -> None:
    """Raise RunOutOfDate unless exactly what the run counted on has been released since.

    This is what keeps a krona from being given twice: two runs that count on the same past cannot
    both be released.
    """
    pinned = {each.id for each in run.inputs if each.kind == "earlier_run"}
    if pinned != {str(each.id) for each in released}:
        raise RunOutOfDate(
            "Other runs have been released, or have yet to be, than those this run counted on. "
            "Release the runs of earlier occasions first; otherwise compute this occasion again."
        )
    order = {occasion.id: place for place, occasion in enumerate(agreement.occasions)}
    later = [
        each.occasion_id
        for each in released
        if order.get(each.occasion_id, -1) > order[run.occasion_id]
    ]
    if later:
        raise RunOutOfDate(
            f"A later occasion, {later[0]}, has been released. Compute that occasion again: it "
            "settles what has changed in this one."
        )
