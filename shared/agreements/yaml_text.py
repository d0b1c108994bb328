"""Read YAML with every scalar as text, and remember where each thing stands.

YAML's own typing would read region code `01` as 1 and `no` as False, and lets the later of two
equal keys win. Here a scalar is the text that was written, a key may stand once, and every error
names file, line and column.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import yaml
from yaml import events
from yaml.reader import ReaderError

Tree: TypeAlias = "str | list[Tree] | dict[str, Tree] | None"
Step: TypeAlias = "str | int"
DEPTH_MAXIMUM = 64


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
    reader = _Reader(shown_as, _events(text, shown_as))
    return Document(reader.document(), reader.places)


def _events(text: str, file: str) -> Iterator[events.Event]:
    """What a parser in C finds in a text, in order; a definition is read at every start."""
    try:
        yield from yaml.parse(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        place = Place(file, mark.line + 1, mark.column + 1) if mark else file
        raise DefinitionError(f"{place}: this is not YAML: {error.problem}") from error
    except ReaderError as error:
        *before, last = text.encode()[: error.position].decode().split("\n")
        place = Place(file, len(before) + 1, len(last) + 1)
        raise DefinitionError(f"{place}: this character may not stand in YAML") from error


class _Reader:
    """Turns events into text, lists and dicts, and notes where each begins."""

    def __init__(self, file: str, found: Iterator[events.Event]) -> None:
        self._file = file
        self._events = (each for each in found if not isinstance(each, _AROUND))
        self.places: dict[tuple[Step, ...], Place] = {}

    def document(self) -> Tree:
        """The one document of the file."""
        first = next(self._events)
        if not isinstance(first, events.DocumentStartEvent):
            raise DefinitionError(
                f"{self._file}:1:1: the file is empty; expected a mapping of keys"
            )
        tree = self._tree(next(self._events), ())
        another = next(self._events)
        if isinstance(another, events.DocumentStartEvent):
            raise DefinitionError(
                f"{self._place(another)}: another document begins here; keep one to a file"
            )
        return tree

    def _place(self, event: events.Event) -> Place:
        return Place(self._file, event.start_mark.line + 1, event.start_mark.column + 1)

    def _tree(self, event: events.Event, path: tuple[Step, ...]) -> Tree:
        place = self._place(event)
        self.places.setdefault(path, place)
        if getattr(event, "anchor", None) is not None:
            raise DefinitionError(
                f"{place}: anchors (&) and aliases (*) are not used in definitions; write it out"
            )
        if len(path) > DEPTH_MAXIMUM:
            raise DefinitionError(f"{place}: this is nested too deeply to be a definition")
        match event:
            case events.SequenceStartEvent():
                return self._list(path)
            case events.MappingStartEvent():
                return self._mapping(path)
            case _:
                assert isinstance(event, events.ScalarEvent), event
                is_null = event.implicit[0] and event.value in {"", "~", "null"}
                return None if is_null else str(event.value)

    def _list(self, path: tuple[Step, ...]) -> list[Tree]:
        found: list[Tree] = []
        while not isinstance(event := next(self._events), events.SequenceEndEvent):
            found.append(self._tree(event, (*path, len(found))))
        return found

    def _mapping(self, path: tuple[Step, ...]) -> dict[str, Tree]:
        found: dict[str, Tree] = {}
        while not isinstance(event := next(self._events), events.MappingEndEvent):
            place = self._place(event)
            if not isinstance(event, events.ScalarEvent):
                raise DefinitionError(f"{place}: a key must be plain text")
            key = str(event.value)
            if key in found:
                first = self.places[(*path, key)]
                raise DefinitionError(
                    f"{place}: key '{key}' is given twice (first on line {first.line}); keep one"
                )
            self.places[(*path, key)] = place
            found[key] = self._tree(next(self._events), (*path, key))
        return found


_AROUND = (events.StreamStartEvent, events.DocumentEndEvent)
