r"""From a folder of YAML to a checked, frozen agreement, with errors that say where to look.

A folder holds `agreement.yaml` and one file per form in `forms/`. Its SHA-256 is over the list of
the YAML files, one line each as `sha256sum` prints them, in the order of their names:

    find . -name '*.yaml' | sed 's|^\./||' | LC_ALL=C sort | xargs sha256sum | sha256sum
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from shared.agreements.checks import faults_of
from shared.agreements.tables import table_fault
from shared.agreements.yaml_text import DefinitionError, Document, Place, Tree, read_yaml
from shared.schemas.agreements import Agreement, AgreementReference

AGREEMENT_FILE = "agreement.yaml"


@dataclass(frozen=True, slots=True)
class LoadedAgreement:
    """An agreement, its hash, and the folder whose tables belong to it."""

    agreement: Agreement
    sha256: str
    folder: Path
    tree: Tree
    """The definition as text, for reading it otherwise (`shared.agreements.readings`)."""
    files: Mapping[str, str] = field(default_factory=dict, repr=False)
    """The text of every file the hash is over, by its name in the folder."""

    @property
    def reference(self) -> AgreementReference:
        """Id, version and hash: what every stored record carries."""
        return AgreementReference(
            id=self.agreement.id, version=self.agreement.version, sha256=self.sha256
        )


def load_agreement(folder: Path) -> LoadedAgreement:
    """Read, check and freeze a folder's definition; raises DefinitionError with every fault."""
    document = _assemble(folder)
    agreement = agreement_from(document, name=folder.name)
    if agreement.id != folder.name:
        place = document.place_of(("id",))
        raise DefinitionError(
            f"{place}: the id is '{agreement.id}' and the folder '{folder.name}'; "
            "they must be the same"
        )
    _check_files(agreement, document, folder)
    files = _files_of(folder)
    return LoadedAgreement(agreement, _sha256_of(files), folder, document.tree, files)


def load_definition(folder: Path, *, name: str) -> LoadedAgreement:
    """Read a definition without its tables, such as one that was kept with a result."""
    document = _assemble(folder)
    agreement = agreement_from(document, name=name)
    files = _files_of(folder)
    return LoadedAgreement(agreement, _sha256_of(files), folder, document.tree, files)


def agreement_from(document: Document, *, name: str) -> Agreement:
    """Validate a definition: each part by itself, then the parts against each other."""
    try:
        agreement = Agreement.model_validate(document.tree)
    except ValidationError as error:
        lines = [
            f"{document.place_of(fault['loc'])}: {_last_name(fault['loc'])}: {_sentence(fault)}"
            for fault in _own_faults(error)
        ]
        raise DefinitionError("\n".join(dict.fromkeys(lines))) from None
    faults = [f"{document.place_of(path)}: {message}" for path, message in faults_of(agreement)]
    if faults:
        raise DefinitionError("\n".join(faults))
    assert agreement.id, name
    return agreement


def _own_faults(error: ValidationError) -> list[ErrorDetails]:
    """The faults, without lists that are called too short only since an item of theirs has one."""
    faults = error.errors(include_url=False, include_input=False)
    places = [fault["loc"] for fault in faults]
    return [
        fault
        for fault in faults
        if fault["type"] != "too_short"
        or not any(place != fault["loc"] and _is_under(place, fault["loc"]) for place in places)
    ]


def _is_under(place: tuple[int | str, ...], above: tuple[int | str, ...]) -> bool:
    return place[: len(above)] == above


_SENTENCES = {
    "extra_forbidden": "there is no such key here; mend its spelling or remove it",
    "missing": "this key is missing; it must be given",
    "union_tag_not_found": "`kind` is missing; it says which of several things this is",
}


def _sentence(fault: ErrorDetails) -> str:
    """What is wrong and what was expected, for whoever writes the definition."""
    return _SENTENCES.get(fault["type"], fault["msg"].removeprefix("Value error, "))


def _last_name(location: tuple[int | str, ...]) -> str:
    """The key a fault is about: the last step that is a name."""
    names = [step for step in location if isinstance(step, str)]
    return names[-1] if names else "the definition"


def _assemble(folder: Path) -> Document:
    """Hang every form where the agreement keeps its forms."""
    main = folder / AGREEMENT_FILE
    if not main.is_file():
        raise DefinitionError(f"{folder.name}: expected a file {AGREEMENT_FILE} in the folder")
    document = read_yaml(main, shown_as=f"{folder.name}/{AGREEMENT_FILE}")
    if not isinstance(document.tree, dict):
        raise DefinitionError(f"{document.place_of(())}: expected a mapping of keys")
    if "forms" in document.tree:
        place = document.place_of(("forms",))
        raise DefinitionError(f"{place}: forms are written as files in the folder forms/")
    forms: list[Tree] = []
    places = {**document.places, ("forms",): Place(f"{folder.name}/forms", 1, 1)}
    for index, file in enumerate(sorted((folder / "forms").glob("*.yaml"))):
        form = read_yaml(file, shown_as=f"{folder.name}/forms/{file.name}")
        forms.append(form.tree)
        places.update(form.under("forms", index).places)
    return Document({**document.tree, "forms": forms}, places)


@dataclass(frozen=True, slots=True)
class _NamedTable:
    """A table the definition names: where it does, and what must be in the table."""

    path: tuple[str | int, ...]
    file: str
    columns: tuple[str, ...]
    recipients: str


def _tables_named_in(agreement: Agreement) -> Iterator[_NamedTable]:
    for index, each in enumerate(agreement.data_sets):
        if each.file is not None:
            column = each.column or each.id
            yield _NamedTable(("data_sets", index, "file"), each.file, (column,), each.recipients)
    for index, table in enumerate(agreement.published):
        columns = tuple(column.column for column in table.columns)
        yield _NamedTable(("published", index, "file"), table.file, columns, table.recipients)


def _check_files(agreement: Agreement, document: Document, folder: Path) -> None:
    """Every table the definition names is there, inside the folder, with its columns and rows."""
    for table in _tables_named_in(agreement):
        place = document.place_of(table.path)
        file = (folder / table.file).resolve()
        if not file.is_relative_to(folder.resolve()) or not file.is_file():
            raise DefinitionError(
                f"{place}: there is no file {table.file} in the agreement's folder"
            )
        fault = table_fault(
            file, columns=table.columns, recipients=agreement.recipient_ids(table.recipients)
        )
        if fault is not None:
            raise DefinitionError(f"{place}: {fault}")


def _files_of(folder: Path) -> dict[str, str]:
    found = {file.relative_to(folder).as_posix(): file for file in folder.rglob("*.yaml")}
    return {name: found[name].read_bytes().decode("utf-8") for name in sorted(found)}


def _sha256_of(files: Mapping[str, str]) -> str:
    listing = "".join(
        f"{hashlib.sha256(text.encode()).hexdigest()}  {name}\n" for name, text in files.items()
    )
    return hashlib.sha256(listing.encode()).hexdigest()
