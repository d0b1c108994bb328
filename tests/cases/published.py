"""Compare what the authority printed with what its agreement's definition gives, row by row."""

from services.allocation.domain.allocate import allocate
from shared.agreements.loader import LoadedAgreement
from shared.agreements.tables import TOTAL_ROW, key_data_of, read_table
from shared.schemas.agreements import Agreement, PublishedColumn, PublishedTable
from shared.schemas.pots import Carry, EarnedKey, Pot, walk_pots
from shared.values.money import kronor_text
from tests.cases.world import everything_met, key_data_in


def differences(loaded: LoadedAgreement, table: PublishedTable) -> list[str]:
    """Every row of a published table that does not come out, and by how much it misses."""
    printed = read_table(loaded.folder / table.file)
    recipients = loaded.agreement.recipient_ids(table.recipients)
    found = []
    for column in table.columns:
        computed = computed_column(loaded, column, recipients)
        expected = printed[column.column]
        if TOTAL_ROW in expected:
            computed[TOTAL_ROW] = sum(computed.values())
        found += [
            f"{table.id}, column {column.column}, row {row}: printed "
            f"{kronor_text(expected[row])}, computed {kronor_text(computed[row])}, "
            f"{computed[row] - expected[row]:+}"
            for row in expected
            if computed[row] != expected[row]
        ]
    return found


def computed_column(
    loaded: LoadedAgreement, column: PublishedColumn, recipients: tuple[str, ...]
) -> dict[str, int]:
    """What a column should hold: pots computed and added up, or the key data as it is used."""
    if column.data_set is not None:
        data_set = loaded.agreement.data_set(column.data_set)
        assert data_set is not None, column.data_set
        values = key_data_of(loaded, data_set)
        assert values is not None, f"the folder holds no values of {column.data_set}"
        return dict(values)
    sums = dict.fromkeys(recipients, 0)
    for recipient_id, kronor in _given(loaded, column.pots):
        sums[recipient_id] += kronor
    return sums


def _given(loaded: LoadedAgreement, pot_ids: tuple[str, ...]) -> list[tuple[str, int]]:
    """What some pots give each recipient in all, where every condition is met."""
    leaves = _leaves(loaded.agreement, pot_ids)
    agreement = loaded.agreement.model_copy(
        update={"pots": _with_those_they_hang_on(loaded.agreement, leaves)}
    )
    allocation = allocate(
        agreement,
        occasion_id=agreement.occasions[-1].id,
        outcomes=everything_met(agreement),
        key_data=key_data_in(loaded),
        earlier={},
    )
    return [
        (line.recipient_id, line.entitled_kronor)
        for line in allocation.lines
        if line.pot_id in leaves
    ]


def _leaves(agreement: Agreement, pot_ids: tuple[str, ...]) -> set[str]:
    """The pots that are shared out under some ids, which may be those of groups."""
    named = [pot for pot_id in pot_ids if (pot := agreement.pot(pot_id)) is not None]
    assert len(named) == len(pot_ids), pot_ids
    return {pot.id for pot in walk_pots(tuple(named)) if isinstance(pot, Pot)}


def _with_those_they_hang_on(agreement: Agreement, wanted: set[str]) -> tuple[Pot, ...]:
    """The wanted pots and those that money comes to them from or goes to.

    The rest is left out, since the folder may lack the key data of pots that nothing published
    shows.
    """
    kept, before = set(wanted), set[str]()
    while kept != before:
        before = set(kept)
        for pot in agreement.shared_pots():
            target = {pot.unreleased.to} if isinstance(pot.unreleased, Carry) else set()
            if pot.id in kept or target & kept:
                kept |= {pot.id} | target
                kept |= set(pot.key.pots) if isinstance(pot.key, EarnedKey) else set()
    return tuple(pot for pot in agreement.shared_pots() if pot.id in kept)
