"""Another reading of an unclear passage gives another valid agreement, and leaves ours as it is."""

from pathlib import Path

import pytest

from shared.agreements.catalogue import Catalogue
from shared.agreements.loader import LoadedAgreement, load_agreement
from shared.agreements.readings import with_reading
from shared.agreements.yaml_text import DefinitionError
from shared.schemas.agreements import Agreement
from shared.schemas.pots import DataSetKey, Leave, Pot, Redistribute
from shared.values.errors import NotFound
from tests.unit.shared.small_agreement import AGREEMENT, changed, write_folder

READINGS = [
    pytest.param(loaded, interpretation.id, other.id, id=f"{loaded.agreement.id} {other.id}")
    for loaded in Catalogue.load().all()
    for interpretation in loaded.agreement.interpretations
    for other in interpretation.others
    if other.changes
]


@pytest.mark.parametrize(("loaded", "interpretation", "other"), READINGS)
def test_every_other_reading_that_changes_something_gives_a_valid_agreement(
    loaded: LoadedAgreement, interpretation: str, other: str
) -> None:
    read = with_reading(loaded, interpretation_id=interpretation, reading_id=other)

    assert read != loaded.agreement
    assert read.id == loaded.agreement.id


def test_both_agreements_have_readings_that_change_something() -> None:
    with_changes = {param.values[0].agreement.id for param in READINGS}  # type: ignore[union-attr]

    assert with_changes == {"god-och-nara-vard-2024", "okad-tillganglighet-2024"}


def test_a_reading_leaves_the_loaded_agreement_untouched() -> None:
    loaded = Catalogue.load().get("okad-tillganglighet-2024")
    before = loaded.agreement.model_dump_json()

    with_reading(loaded, interpretation_id="tolkning-1", reading_id="tolkning-1-as-written")

    assert loaded.agreement.model_dump_json() == before
    assert Agreement.model_validate(loaded.tree) == loaded.agreement


def test_the_amounts_of_section_6_as_written_leave_a_million_unallocated() -> None:
    """ÖT24 section 6 says 1 197 million twice where the tables need 1 197.5 (interpretation 1)."""
    loaded = Catalogue.load().get("okad-tillganglighet-2024")

    read = with_reading(loaded, interpretation_id="tolkning-1", reading_id="tolkning-1-as-written")

    def total(agreement: Agreement) -> int:
        return sum(pot.amount for pot in agreement.shared_pots())

    assert total(loaded.agreement) - total(read) == 1_000_000


def test_the_leftover_of_the_0_18_part_can_be_read_by_its_own_key() -> None:
    """Interpretation 20 of ÖT24, a change deep in a nested pot."""
    loaded = Catalogue.load().get("okad-tillganglighet-2024")

    read = with_reading(
        loaded, interpretation_id="tolkning-20", reading_id="tolkning-20-by-population-0-18"
    )

    pot = read.pot("second-bup")
    assert isinstance(pot, Pot)
    assert isinstance(pot.unreleased, Redistribute)
    assert pot.unreleased.key == DataSetKey(kind="data_set", data_set="population-0-18")


@pytest.mark.parametrize(
    ("interpretation", "reading"),
    [("reading-9", "kept"), ("reading-1", "lost"), ("kept", "reading-1"), ("", "")],
)
def test_an_unknown_reading_is_not_found(tmp_path: Path, interpretation: str, reading: str) -> None:
    loaded = load_agreement(write_folder(tmp_path))

    with pytest.raises(NotFound, match="small has no other reading"):
        with_reading(loaded, interpretation_id=interpretation, reading_id=reading)


# --- changes, one at a time -----------------------------------------------------------------

ONLY_CHANGE = "- {path: /pots/general/unreleased/kind, value: leave}"


def read_with(tmp_path: Path, *changes: str) -> Agreement:
    """The small agreement as another reading with these changes has it."""
    indented = "\n          ".join(f"- {change}" for change in changes)
    text = changed(AGREEMENT, (ONLY_CHANGE, indented))
    loaded = load_agreement(write_folder(tmp_path, agreement=text))
    return with_reading(loaded, interpretation_id="reading-1", reading_id="kept")


def pot_of(agreement: Agreement, pot_id: str) -> Pot:
    pot = agreement.pot(pot_id)
    assert isinstance(pot, Pot)
    return pot


def test_a_pot_inside_a_group_is_changed_by_its_id(tmp_path: Path) -> None:
    read = read_with(tmp_path, "{path: /pots/general/unreleased/kind, value: leave}")

    assert pot_of(read, "general").unreleased == Leave(kind="leave")


def test_null_removes_a_key(tmp_path: Path) -> None:
    read = read_with(
        tmp_path,
        "{path: /pots/general/condition, value: null}",
        "{path: /pots/general/unreleased, value: null}",
    )

    assert pot_of(read, "general").condition is None


def test_null_removes_a_pot_inside_a_group(tmp_path: Path) -> None:
    read = read_with(
        tmp_path,
        "{path: /pots/support, value: null}",
        "{path: /pots/everything/amount, value: 1 540}",
    )

    assert read.pot("support") is None
    assert [pot.id for pot in read.shared_pots()] == ["general", "monthly", "bonus", "weighted"]


def test_a_whole_pot_inside_a_group_is_replaced_in_its_place(tmp_path: Path) -> None:
    instead = (
        "{id: support, label: {sv: Stöd, en: Aid}, source: avsnitt 4, amount: 60, "
        "recipients: towns, key: {kind: equal}, rounding: largest_remainder, occasion: june}"
    )
    read = read_with(tmp_path, f"{{path: /pots/support, value: {instead}}}")

    assert pot_of(read, "support").recipients == "towns"
    assert [pot.id for pot in read.shared_pots()][3] == "support"


def test_a_list_item_without_an_id_is_found_by_its_number(tmp_path: Path) -> None:
    read = read_with(tmp_path, '{path: /conditions/improved/rule/tiers/1/at_least, value: "7.5"}')

    condition = read.condition("improved")
    assert condition is not None
    assert condition.rule.kind == "share_improved"
    assert [str(tier.at_least) for tier in condition.rule.tiers] == ["1", "15/2"]


def test_a_check_that_no_longer_holds_can_be_removed(tmp_path: Path) -> None:
    read = read_with(
        tmp_path,
        "{path: /pots/general/amount, value: 1 060}",
        "{path: /pots/support/amount, value: 0}",
        "{path: /checks/section-4, value: null}",
    )

    assert read.checks == ()


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ("{path: /pots/nowhere/amount, value: 1}", "names 'nowhere', which is not there"),
        ("{path: /pots/general/kez/kind, value: equal}", "names 'kez', which is not there"),
        ("{path: /pots/nowhere, value: null}", "names 'nowhere', which is not there"),
        ("{path: /pots/general/unreleaced, value: null}", "removes 'unreleaced', which is not"),
        ("{path: /conditions/improved/rule/tiers/2, value: null}", "names '2', which is not there"),
        ("{path: /id/more, value: a}", "leads to a text, where nothing can be changed"),
        ("{path: /id/more/still, value: a}", "names 'more', which is not there"),
        ("{path: /pots/general/amount, value: 1 001}", "its parts"),
        ("{path: /pots/general/amount, value: 1.5}", "expected a whole number"),
        ("{path: /pots/general/condition, value: other}", "there is no condition 'other'"),
        ("{path: /pots/general/colour, value: red}", "colour: there is no such key here"),
    ],
)
def test_a_reading_that_leads_nowhere_or_does_not_hold_together_is_refused(
    tmp_path: Path, change: str, sentence: str
) -> None:
    with pytest.raises(DefinitionError, match=sentence):
        read_with(tmp_path, change)


def test_a_refused_reading_is_named(tmp_path: Path) -> None:
    with pytest.raises(DefinitionError, match=r"small \(reading-1: kept\)"):
        read_with(tmp_path, "{path: /pots/general/colour, value: red}")
