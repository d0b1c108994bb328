"""All agreements by id: the project's own, and those of any further folder."""

from pathlib import Path

import pytest

from shared.agreements.catalogue import Catalogue, UnknownDefinition
from shared.agreements.yaml_text import DefinitionError
from shared.values.errors import Conflict, NotFound
from tests.unit.shared.small_agreement import AGREEMENT, changed, write_folder


def test_the_projects_own_agreements_are_there_in_order_of_id() -> None:
    ids = [loaded.agreement.id for loaded in Catalogue.load().all()]

    assert ids == ["god-och-nara-vard-2024", "okad-tillganglighet-2024"]


def test_a_further_folder_adds_its_agreements(tmp_path: Path) -> None:
    write_folder(tmp_path)

    catalogue = Catalogue.load(tmp_path)

    assert catalogue.get("small").agreement.title.en == "Made-up agreement"
    assert len(catalogue.all()) == len(Catalogue.load().all()) + 1


def test_a_folder_read_once_does_not_stay_in_the_next_catalogue(tmp_path: Path) -> None:
    write_folder(tmp_path)
    Catalogue.load(tmp_path)

    with pytest.raises(NotFound):
        Catalogue.load().get("small")


def test_two_folders_with_one_id_are_refused(tmp_path: Path) -> None:
    write_folder(tmp_path / "first")
    write_folder(tmp_path / "second")

    with pytest.raises(DefinitionError, match="small: two folders define this agreement"):
        Catalogue.load(tmp_path / "first", tmp_path / "second")


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    """A mistyped setting must not look like an empty folder."""
    with pytest.raises(DefinitionError, match="no such folder of agreements"):
        Catalogue.load(tmp_path / "mistyped")


def test_one_broken_definition_refuses_the_whole_catalogue(tmp_path: Path) -> None:
    write_folder(tmp_path, agreement=changed(AGREEMENT, ("amount: 60", "amount: 61")))

    with pytest.raises(DefinitionError, match="everything"):
        Catalogue.load(tmp_path)


def test_an_unknown_id_is_not_found() -> None:
    with pytest.raises(NotFound, match="no agreement with this id"):
        Catalogue.load().get("none")


def test_a_definition_of_another_hash_is_not_mixed_up_with_ours() -> None:
    catalogue = Catalogue.load()
    ours = catalogue.all()[0]

    assert catalogue.get(ours.agreement.id, sha256=ours.sha256) is ours
    with pytest.raises(UnknownDefinition, match=ours.sha256) as refused:
        catalogue.get(ours.agreement.id, sha256="0" * 64)
    assert isinstance(refused.value, Conflict)
    assert ours.agreement.version in refused.value.detail
