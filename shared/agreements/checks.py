"""Do the parts of a definition agree with each other? Sums, names, months, and order.

Each fault is a path into the definition and a sentence that shows both sides.
"""

from collections.abc import Iterable, Iterator
from graphlib import CycleError, TopologicalSorter

from shared.agreements.pot_checks import Fault, Path, pot_faults
from shared.schemas.agreements import Agreement
from shared.schemas.conditions import obligations_read_by, statistics_read_by
from shared.schemas.data_descriptions import IDENTITY_COLUMNS
from shared.schemas.pots import AnyPot, Carry, EarnedKey, Pot, PotGroup, amount_of
from shared.values.money import kronor_text


def faults_of(agreement: Agreement) -> list[Fault]:
    """Everything that does not hold together in an agreement; empty when all does."""
    located = list(_locate(agreement.pots, ("pots",)))
    return [
        *_ids_used_twice(agreement, located),
        *_sums(agreement, located),
        *_names(agreement),
        *_columns(agreement),
        *(
            fault
            for path, pot in located
            if isinstance(pot, Pot)
            for fault in pot_faults(agreement, path, pot)
        ),
        *_cycles(agreement),
    ]


def _locate(pots: tuple[AnyPot, ...], path: Path) -> Iterator[tuple[Path, AnyPot]]:
    for index, pot in enumerate(pots):
        yield (*path, index), pot
        if isinstance(pot, PotGroup):
            yield from _locate(pot.parts, (*path, index, "parts"))


def _ids_used_twice(agreement: Agreement, located: list[tuple[Path, AnyPot]]) -> Iterator[Fault]:
    lists: dict[str, Iterable[tuple[Path, str]]] = {
        "party": [(("parties", i, "id"), x.id) for i, x in enumerate(agreement.parties)],
        "pot": [((*path, "id"), pot.id) for path, pot in located],
        "group": [(("recipients", i, "id"), x.id) for i, x in enumerate(agreement.recipients)],
        "recipient": [
            (("recipients", i, "members", j, "id"), member.id)
            for i, group in enumerate(agreement.recipients)
            for j, member in enumerate(group.members)
        ],
        "data set": [(("data_sets", i, "id"), x.id) for i, x in enumerate(agreement.data_sets)],
        "breakdown": [(("breakdowns", i, "id"), x.id) for i, x in enumerate(agreement.breakdowns)],
        "category": [
            (("breakdowns", i, "categories", j, "id"), f"{breakdown.id}: {category.id}")
            for i, breakdown in enumerate(agreement.breakdowns)
            for j, category in enumerate(breakdown.categories)
        ],
        "statistic": [(("statistics", i, "id"), x.id) for i, x in enumerate(agreement.statistics)],
        "form": [(("forms", i, "id"), x.id) for i, x in enumerate(agreement.forms)],
        "obligation": [
            (("obligations", i, "id"), x.id) for i, x in enumerate(agreement.obligations)
        ],
        "condition": [(("conditions", i, "id"), x.id) for i, x in enumerate(agreement.conditions)],
        "occasion": [(("occasions", i, "id"), x.id) for i, x in enumerate(agreement.occasions)],
        "check": [(("checks", i, "id"), x.id) for i, x in enumerate(agreement.checks)],
        "interpretation": [
            (("interpretations", i, "id"), x.id) for i, x in enumerate(agreement.interpretations)
        ],
        "published table": [
            (("published", i, "id"), x.id) for i, x in enumerate(agreement.published)
        ],
    }
    for what, entries in lists.items():
        seen: set[str] = set()
        for path, each in entries:
            if each in seen:
                yield path, f"{what} id '{each}' is used more than once"
            seen.add(each)


def _sums(agreement: Agreement, located: list[tuple[Path, AnyPot]]) -> Iterator[Fault]:
    for path, pot in located:
        if isinstance(pot, PotGroup) and pot.amount is not None:
            parts = sum(amount_of(part) for part in pot.parts)
            if parts != pot.amount:
                names = ", ".join(part.id for part in pot.parts)
                yield (
                    (*path, "amount"),
                    f"pot '{pot.id}' is stated as {kronor_text(pot.amount)} and its parts "
                    f"({names}) make {kronor_text(parts)}",
                )
    for index, check in enumerate(agreement.checks):
        known = [found for each in check.pots if (found := agreement.pot(each)) is not None]
        for pot_id in check.pots:
            if agreement.pot(pot_id) is None:
                yield ("checks", index, "pots"), f"there is no pot '{pot_id}'"
        total = sum(amount_of(pot) for pot in known)
        if len(known) == len(check.pots) and total != check.equals:
            yield (
                ("checks", index, "equals"),
                f"check '{check.id}' ({check.source}) states {kronor_text(check.equals)} and its "
                f"pots ({', '.join(check.pots)}) make {kronor_text(total)}",
            )


def _names(agreement: Agreement) -> Iterator[Fault]:
    """Every name that points somewhere must have something to point at."""
    groups = {group.id for group in agreement.recipients}
    pointers: list[tuple[Path, str, str, bool]] = []
    for kind in ("data_sets", "statistics", "obligations", "conditions", "published"):
        for index, item in enumerate(getattr(agreement, kind)):
            path: Path = (kind, index, "recipients")
            pointers.append(
                (path, "group of recipients", item.recipients, item.recipients in groups)
            )
    parties = {party.id for party in agreement.parties}
    if agreement.assessed_by is not None:
        found = agreement.assessed_by in parties
        pointers.append((("assessed_by",), "party", agreement.assessed_by, found))
    for index, obligation in enumerate(agreement.obligations):
        at: Path = ("obligations", index)
        pointers += [((*at, "to"), "party", to, to in parties) for to in obligation.to]
        if obligation.form is not None:
            found = agreement.form(obligation.form) is not None
            pointers.append(((*at, "form"), "form", obligation.form, found))
    for index, deadline in enumerate(agreement.party_deadlines):
        at = ("party_deadlines", index)
        pointers += [
            (at, "party", each, each in parties) for each in (deadline.party, *deadline.to)
        ]
        if deadline.compilation is not None:
            name = deadline.compilation.obligation
            found = agreement.obligation(name) is not None
            pointers.append(((*at, "compilation"), "obligation", name, found))
    for index, condition in enumerate(agreement.conditions):
        at = ("conditions", index, "rule")
        pointers += [
            (at, "obligation", each, agreement.obligation(each) is not None)
            for each in sorted(obligations_read_by(condition.rule))
        ]
        pointers += [
            (at, "statistic", each, agreement.statistic(each) is not None)
            for each in sorted(statistics_read_by(condition.rule))
        ]
    for index, statistic in enumerate(agreement.statistics):
        at = ("statistics", index, "breakdowns")
        pointers += [
            (at, "breakdown", each, agreement.breakdown(each) is not None)
            for each in statistic.breakdowns
        ]
    for index, table in enumerate(agreement.published):
        for column in table.columns:
            at = ("published", index, "columns")
            pointers += [(at, "pot", each, agreement.pot(each) is not None) for each in column.pots]
            if column.data_set is not None:
                found = agreement.data_set(column.data_set) is not None
                pointers.append((at, "data set", column.data_set, found))
    pointers += _names_in_quality(agreement)
    yield from (
        (path, f"there is no {what} '{name}'") for path, what, name, ok in pointers if not ok
    )


def _names_in_quality(agreement: Agreement) -> Iterator[tuple[Path, str, str, bool]]:
    """What the criteria of monthly statistics point at."""
    for index, obligation in enumerate(agreement.obligations):
        quality = obligation.quality
        if quality is None:
            continue
        at: Path = ("obligations", index, "quality")
        owed = agreement.statistics_owed(obligation)
        statistics = [each for each in agreement.statistics if each.id in owed]
        figures = [each.id for statistic in statistics for each in statistic.figures]
        names: list[str] = []
        if quality.response_rate is not None:
            names += [quality.response_rate.received, quality.response_rate.expected]
        if quality.same_offering is not None:
            names += quality.same_offering.figures
            name = quality.same_offering.breakdown
            known = any(name in statistic.breakdowns for statistic in statistics)
            yield at, "breakdown", name, known
        yield from ((at, "figure", name, name in figures) for name in names)
        if quality.plan is not None:
            asked = agreement.obligation(quality.plan.obligation)
            form = None if asked is None or asked.form is None else agreement.form(asked.form)
            question = None if form is None else form.question(quality.plan.question)
            yield at, "question", quality.plan.question, question is not None


def _columns(agreement: Agreement) -> Iterator[Fault]:
    """In a file of statistics a breakdown's column must not be taken for another."""
    figures = {figure.id for statistic in agreement.statistics for figure in statistic.figures}
    for index, breakdown in enumerate(agreement.breakdowns):
        if breakdown.id in figures | set(IDENTITY_COLUMNS):
            yield (
                ("breakdowns", index, "id"),
                f"a file of statistics has another column '{breakdown.id}'; choose another name",
            )


def _cycles(agreement: Agreement) -> Iterator[Fault]:
    """Money must be able to come to rest: no pot may wait for itself."""
    waits: dict[str, set[str]] = {}
    for pot in agreement.shared_pots():
        if isinstance(pot.unreleased, Carry):
            waits.setdefault(pot.unreleased.to, set()).add(pot.id)
        if isinstance(pot.key, EarnedKey):
            waits.setdefault(pot.id, set()).update(pot.key.pots)
    try:
        TopologicalSorter(waits).prepare()
    except CycleError as error:
        yield ("pots",), f"these pots wait for each other: {' → '.join(error.args[1])}"
