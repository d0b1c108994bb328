"""How much a recipient asks for: its share as it can reckon it beforehand, rounded up."""

from shared.agreements.loader import LoadedAgreement
from shared.agreements.tables import key_data_of
from shared.schemas.pots import BaseAndRestKey, DataSetKey, GivenWeightsKey, Key, Pot

ROUNDED_UP_TO_KRONOR = 1000


def requested_kronor(loaded: LoadedAgreement, *, condition_id: str, recipient_id: str) -> int:
    """At least what the recipient is entitled to from all pots the requisition releases.

    Asking for more than the entitlement gives no more; asking for less gives less.
    """
    pots = [
        pot
        for pot in loaded.agreement.shared_pots()
        if pot.condition == condition_id and pot.periods is None
    ]
    reckoned = sum(_at_most(loaded, pot, recipient_id) for pot in pots)
    return -(-reckoned // ROUNDED_UP_TO_KRONOR) * ROUNDED_UP_TO_KRONOR


def _at_most(loaded: LoadedAgreement, pot: Pot, recipient_id: str) -> int:
    """The recipient's share of a pot, rounded up and one krona more."""
    key: Key = pot.key
    base = 0
    if isinstance(key, BaseAndRestKey):
        base, key = key.base_kronor, key.rest
    if not isinstance(key, DataSetKey | GivenWeightsKey) or key.data_set is None:
        return pot.amount
    data_set = loaded.agreement.data_set(key.data_set)
    assert data_set is not None, key.data_set
    weights = key_data_of(loaded, data_set)
    assert weights, key.data_set
    recipients = loaded.agreement.recipient_ids(pot.recipients)
    rest = pot.amount - base * len(recipients)
    return base + rest * weights[recipient_id] // sum(weights[each] for each in recipients) + 2
