"""Does a pot hold together: its key, its condition, its months, and where its rest goes?"""

from collections.abc import Iterator

from shared.schemas.agreements import Agreement
from shared.schemas.conditions import Condition
from shared.schemas.pots import (
    BaseAndRestKey,
    Carry,
    DataSetKey,
    EarnedKey,
    GivenWeightsKey,
    Key,
    Pot,
    Redistribute,
    SingleKey,
    WeightedClassesKey,
)
from shared.values.money import kronor_text

Path = tuple[str | int, ...]
Fault = tuple[Path, str]


def pot_faults(agreement: Agreement, path: Path, pot: Pot) -> Iterator[Fault]:
    """A pot's own pointers, and that its condition fits its recipients and months."""
    if agreement.group(pot.recipients) is None:
        yield (*path, "recipients"), f"there is no group of recipients '{pot.recipients}'"
        return
    yield from _key_faults(agreement, (*path, "key"), pot, pot.key)
    yield from _unreleased_faults(agreement, (*path, "unreleased"), pot)
    occasions: list[tuple[Path, str]] = [
        ((*path, "occasions_by_period", index, "occasion"), part.occasion)
        for index, part in enumerate(pot.occasions_by_period)
    ]
    if pot.occasion is not None:
        occasions.append(((*path, "occasion"), pot.occasion))
    for at, occasion in occasions:
        if agreement.occasion(occasion) is None:
            yield at, f"there is no payment occasion '{occasion}'"
    if pot.condition is not None:
        condition = agreement.condition(pot.condition)
        if condition is None:
            yield (*path, "condition"), f"there is no condition '{pot.condition}'"
        else:
            yield from _condition_faults(agreement, (*path, "condition"), pot, condition)


def _unreleased_faults(agreement: Agreement, path: Path, pot: Pot) -> Iterator[Fault]:
    match pot.unreleased:
        case Redistribute(key=key):
            yield from _key_faults(agreement, path, pot, key)
        case Carry(to=to):
            target = agreement.pot(to)
            if not isinstance(target, Pot) or target.periods is not None:
                wanted = "a pot that is shared out, without `periods`"
                yield (*path, "to"), f"'{to}' cannot take carried money: expected {wanted}"
        case _:
            return


def _condition_faults(
    agreement: Agreement, path: Path, pot: Pot, condition: Condition
) -> Iterator[Fault]:
    if agreement.group(condition.recipients) is None:
        return  # said where the condition stands
    judged = set(agreement.recipient_ids(condition.recipients))
    if set(agreement.recipient_ids(pot.recipients)) - judged:
        yield (
            path,
            f"condition '{condition.id}' judges the group '{condition.recipients}', which does "
            f"not include all of this pot's '{pot.recipients}'",
        )
    if condition.periods is not None and condition.periods != pot.periods:
        months = f"{condition.periods.first}–{condition.periods.last}"
        yield (
            path,
            f"condition '{condition.id}' is judged per month {months}; the pot must be split "
            "over the same months",
        )


def _key_faults(agreement: Agreement, path: Path, pot: Pot, key: Key) -> Iterator[Fault]:
    """A key's data sets and pots exist, and speak of the pot's recipients."""
    members = agreement.recipient_ids(pot.recipients)
    match key:
        case DataSetKey(data_set=name) | GivenWeightsKey(data_set=str(name)):
            yield from _data_set_faults(agreement, path, pot, name)
        case GivenWeightsKey(weights=weights):
            unknown = sorted(set(weights or {}) - set(members))
            if unknown:
                yield path, f"weights are given for {', '.join(unknown)}, no recipients here"
            absent = sorted(set(members) - set(weights or {}))
            if absent:
                yield path, f"no weight is given for {', '.join(absent)}; 0 is a weight too"
        case WeightedClassesKey(classes=classes):
            for weighted in classes:
                yield from _data_set_faults(agreement, path, pot, weighted.data_set)
        case SingleKey(recipient=recipient):
            if recipient not in members:
                yield path, f"'{recipient}' is not in the group '{pot.recipients}'"
        case EarnedKey(pots=earned):
            for each in earned:
                if not isinstance(agreement.pot(each), Pot):
                    yield path, f"'{each}' is not a pot that anything is earned from"
        case BaseAndRestKey(base_kronor=base, rest=rest):
            if base * len(members) > pot.amount:
                in_all = kronor_text(base * len(members))
                own = kronor_text(pot.amount)
                yield path, f"the base amounts make {in_all}, more than the pot's {own}"
            yield from _key_faults(agreement, path, pot, rest)
        case _:
            return


def _data_set_faults(agreement: Agreement, path: Path, pot: Pot, name: str) -> Iterator[Fault]:
    data_set = agreement.data_set(name)
    if data_set is None:
        yield path, f"there is no data set '{name}'"
        return
    if agreement.group(data_set.recipients) is None:
        return  # said where the data set stands
    counted = set(agreement.recipient_ids(data_set.recipients))
    if set(agreement.recipient_ids(pot.recipients)) - counted:
        yield (
            path,
            f"data set '{name}' is of the group '{data_set.recipients}', which does not include "
            f"all of this pot's '{pot.recipients}'",
        )
