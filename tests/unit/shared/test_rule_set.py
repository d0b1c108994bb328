"""What nothing reads, what nothing leads to, and what the agreement says that was left out."""

import shutil
from pathlib import Path

import pytest

from deploy.check_agreement import main
from shared.agreements.catalogue import DEFINITIONS, Catalogue
from shared.agreements.loader import load_agreement
from shared.agreements.rule_set import check_rule_set, mapped_by
from shared.schemas.agreements import Agreement

OT24, GNV24 = "okad-tillganglighet-2024", "god-och-nara-vard-2024"


def changed(tmp_path: Path, before: str, after: str, *, times: int = 1) -> Agreement:
    """ÖT24 with one thing otherwise."""
    folder = tmp_path / OT24
    shutil.copytree(DEFINITIONS / OT24, folder)
    file = folder / "agreement.yaml"
    text = file.read_text()
    assert before in text
    file.write_text(text.replace(before, after, times))
    return load_agreement(folder).agreement


def codes(agreement: Agreement) -> set[str]:
    return {f"{each.code} {each.where}" for each in check_rule_set(agreement)}


@pytest.mark.parametrize("agreement_id", [OT24, GNV24])
def test_nothing_of_the_two_agreements_is_left_out(agreement_id: str) -> None:
    agreement = Catalogue.load().get(agreement_id).agreement

    assert [each for each in check_rule_set(agreement) if each.blocks == "yes"] == []
    assert main([str(DEFINITIONS / agreement_id)]) == 0


def test_the_sections_are_those_of_the_document() -> None:
    ids = [each.id for each in Catalogue.load().get(OT24).agreement.paragraphs]
    assert ids == [
        "1", "2", "3", "3.1", "3.2", "3.3", "3.4", "3.5", "3.6", "3.7", "4", "5", "6", "7",
        "bilaga 1", "bilaga 2",
    ]  # fmt: skip
    assert "condition:bup-first-visit" not in mapped_by(Catalogue.load().get(GNV24).agreement)
    assert "conditions:bup-first-visit" in mapped_by(Catalogue.load().get(OT24).agreement)["3.7"]


def test_a_section_that_became_nothing_blocks(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    agreement = changed(tmp_path, "paragraphs:\n", 'paragraphs:\n  - id: "8"\n    title: Övrigt\n')

    assert "paragraph-unmapped /paragraphs/8" in codes(agreement)
    assert main([str(tmp_path / OT24)]) == 1
    assert "BLOCKS   paragraph-unmapped /paragraphs/8" in capsys.readouterr().out


def test_an_agreement_without_its_sections_listed_blocks(tmp_path: Path) -> None:
    folder = tmp_path / OT24
    shutil.copytree(DEFINITIONS / OT24, folder)
    file = folder / "agreement.yaml"
    file.write_text(file.read_text().split("\nparagraphs:\n")[0] + "\n")

    assert "paragraphs-not-listed /paragraphs" in codes(load_agreement(folder).agreement)


def test_a_source_that_no_section_has_is_noticed(tmp_path: Path) -> None:
    agreement = changed(tmp_path, "source: avsnitt 6, femte stycket\n", "source: avsnitt 16\n")

    assert "paragraph-unknown obligations:skr-repayment" in codes(agreement)


def test_a_tier_edge_between_two_comparable_numbers_is_noticed(tmp_path: Path) -> None:
    agreement = changed(tmp_path, 'at_least: "5.0"', 'at_least: "4.95"')

    assert "tier-gap /conditions/bup-first-visit" in codes(agreement)


def test_tiers_with_one_degree_and_tiers_that_never_give_all_are_noticed(tmp_path: Path) -> None:
    agreement = changed(
        tmp_path, '{at_least: "10.0", degree: "100 %"}', '{at_least: "10.0", degree: "75 %"}'
    )

    assert {
        "tier-overlap /conditions/bup-first-visit",
        "tier-gap /conditions/bup-first-visit",
    } <= codes(agreement)


def test_a_condition_no_pot_hangs_on_is_noticed(tmp_path: Path) -> None:
    agreement = changed(
        tmp_path,
        "conditions:\n",
        "conditions:\n  - id: alone\n    label: {sv: Ensamt, en: Alone}\n    source: avsnitt 5\n"
        "    recipients: regions\n    rule: {kind: received, obligation: region-report}\n",
    )

    assert "condition-unused /conditions/alone" in codes(agreement)


def test_a_question_nobody_reads_is_noticed() -> None:
    found = codes(Catalogue.load().get(OT24).agreement)

    assert "question-unread /obligations/requisition-regions/fax" in found
    assert not any("region-report" in each for each in found)
