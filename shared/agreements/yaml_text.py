"""Read YAML with every scalar as text, and remember where each thing stands.

YAML's own typing would read region code `01` as 1 and `no` as False, and lets the later of two
equal keys win. Here a scalar is the text that was written, a key may stand once, and every error
names file, line and column.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from ruamel.yaml.reader import ReaderError

Tree: TypeAlias = "str | list[Tree] | dict[str, Tree] | None"
Step: TypeAlias = "str | int"


class DefinitionError(Exception):
    """A definition cannot be used: file, line, column, what is wrong and what was expected."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in a file, counted from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        """Write the place as editors and compilers do, so that it can be clicked."""
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Document:
    """A YAML document as a plain tree of text, and the place of every part of it."""

    tree: Tree
    places: dict[tuple[Step, ...], Place]

    def place_of(self, path: tuple[Step, ...]) -> Place:
        """The place of the nearest part that exists on the way to `path`.

        Steps that are not in the tree are passed over: validators name the variant they tried
        (`pot`, `group`) between the keys. A variant may have the name of a key (`date`), so every
        way through the tree is followed, and of two that lead as deep the later step counts.
        """
        reached: list[tuple[Step, ...]] = [()]
        for step in path:
            reached += [(*here, step) for here in reached if (*here, step) in self.places]
        return self.places[max(reversed(reached), key=len)]

    def under(self, *prefix: Step) -> "Document":
        """The same document hung deeper in a larger tree."""
        return Document(self.tree, {(*prefix, *path): at for path, at in self.places.items()})


def read_yaml(file: Path, *, shown_as: str) -> Document:
    """Read one file; raises DefinitionError for bad YAML, duplicate keys and anchors."""
    try:
        text = file.read_text(encoding="utf-8")
    except (UnicodeDecodeError, OSError) as error:
        raise DefinitionError(f"{shown_as}: cannot be read as UTF-8 text: {error}") from error
    node = _compose(text, shown_as)
    if node is None:
        raise DefinitionError(f"{shown_as}:1:1: the file is empty; expected a mapping of keys")
    places: dict[tuple[Step, ...], Place] = {}
    tree = _plain(node, (), places, shown_as)
    return Document(tree, places)


def _compose(text: str, file: str) -> Node | None:
    try:
        node: Node | None = YAML(typ="safe", pure=True).compose(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark
        place = Place(file, mark.line + 1, mark.column + 1) if mark else file
        raise DefinitionError(f"{place}: this is not YAML: {error.problem}") from error
    except ReaderError as error:
        *before, last = text[: error.position].split("\n")
        place = Place(file, len(before) + 1, len(last) + 1)
        raise DefinitionError(f"{place}: this character may not stand in YAML") from error
    except RecursionError:
        raise DefinitionError(f"{file}: this is nested too deeply to be a definition") from None
    return node


def _plain(
    node: Node, path: tuple[Step, ...], places: dict[tuple[Step, ...], Place], file: str
) -> Tree:
    """Turn a node into text, list or dict, noting its place."""
    place = Place(file, node.start_mark.line + 1, node.start_mark.column + 1)
    places.setdefault(path, place)
    if node.anchor is not None:
        raise DefinitionError(
            f"{place}: anchors (&) and aliases (*) are not used in definitions; write it out"
        )
    match node:
        case ScalarNode():
            is_null = node.style is None and node.value in {"", "~", "null"}
            return None if is_null else str(node.value)
        case SequenceNode():
            return [
                _plain(child, (*path, index), places, file)
                for index, child in enumerate(node.value)
            ]
        case MappingNode():
            return _plain_mapping(node, path, places, file)
        case _:
            raise DefinitionError(f"{place}: expected text, a list or a mapping")


def _plain_mapping(
    node: MappingNode, path: tuple[Step, ...], places: dict[tuple[Step, ...], Place], file: str
) -> dict[str, Tree]:
    found: dict[str, Tree] = {}
    for key_node, value_node in node.value:
        place = Place(file, key_node.start_mark.line + 1, key_node.start_mark.column + 1)
        if not isinstance(key_node, ScalarNode):
            raise DefinitionError(f"{place}: a key must be plain text")
        key = str(key_node.value)
        if key in found:
            first = places[(*path, key)]
            raise DefinitionError(
                f"{place}: key '{key}' is given twice (first on line {first.line}); keep one"
            )
        places[(*path, key)] = place
        found[key] = _plain(value_node, (*path, key), places, file)
    return found
