"""Which weights an allocation key (fördelningsnyckel) gives, and which key data it reads."""

from collections.abc import Sequence
from dataclasses import replace
from typing import assert_never

from services.allocation.domain.basis import Basis
from services.allocation.domain.errors import KeyDataMissing
from services.allocation.domain.weights import (
    Weighing,
    Weights,
    by_classes,
    by_data_set,
    by_earned,
    by_given_weights,
    by_rule,
)
from shared.schemas.base import Label
from shared.schemas.pots import (
    BaseAndRestKey,
    DataSetKey,
    EarnedKey,
    EqualKey,
    GivenWeightsKey,
    Key,
    Pot,
    Redistribute,
    SingleKey,
    WeightedClassesKey,
)


def weights_of(key: Key, weighing: Weighing) -> Weights:
    """Weigh the recipients by the key.

    Raises KeyDataIncomplete where the key data cannot weigh them all.
    """
    match key:
        case DataSetKey():
            return by_data_set(key.data_set, weighing)
        case WeightedClassesKey():
            return by_classes(key.classes, weighing)
        case GivenWeightsKey():
            if key.data_set is not None:
                return by_data_set(key.data_set, weighing)
            assert key.weights is not None, key
            return by_given_weights(key.weights, weighing)
        case EqualKey():
            return by_rule(lambda _: 1, weighing, name=Label(sv="Lika vikt", en="Equal weight"))
        case SingleKey():
            assert key.recipient in weighing.recipients, (weighing.pot.id, key.recipient)
            return by_rule(
                lambda recipient_id: int(recipient_id == key.recipient),
                weighing,
                name=Label(sv="Vikt som enda mottagare", en="Weight as the only recipient"),
            )
        case EarnedKey():
            return by_earned(key, weighing)
        case BaseAndRestKey():
            return replace(weights_of(key.rest, weighing), base_kronor=key.base_kronor)
        case _:
            assert_never(key)


def data_sets_of(key: Key) -> tuple[str, ...]:
    """The key data sets a key reads."""
    match key:
        case DataSetKey():
            return (key.data_set,)
        case WeightedClassesKey():
            return tuple(each.data_set for each in key.classes)
        case GivenWeightsKey():
            return () if key.data_set is None else (key.data_set,)
        case BaseAndRestKey():
            return data_sets_of(key.rest)
        case EqualKey() | SingleKey() | EarnedKey():
            return ()
        case _:
            assert_never(key)


def require_key_data(pots: Sequence[Pot], basis: Basis) -> None:
    """Refuse the run where a pot that is due names key data that nobody has uploaded.

    A key for redistribution counts too, so that what a run needs does not hang on its outcomes.
    """
    pots_by_data_set: dict[str, list[str]] = {}
    for pot in pots:
        wanted = set(data_sets_of(pot.key))
        if isinstance(pot.unreleased, Redistribute):
            wanted.update(data_sets_of(pot.unreleased.key))
        for data_set_id in wanted - basis.key_data.keys():
            pots_by_data_set.setdefault(data_set_id, []).append(pot.id)
    if pots_by_data_set:
        absent = "; ".join(
            f"{data_set_id} (for {', '.join(pot_ids)})"
            for data_set_id, pot_ids in sorted(pots_by_data_set.items())
        )
        raise KeyDataMissing(
            f"The occasion {basis.occasion_id} needs key data that is not there: {absent}. "
            "Upload it with its source and date, and compute the run again."
        )
