"""What a letter or a compilation holds, before it is Word or PDF: the same words in both."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 stands under the title."""

    text: str
    level: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of text."""

    text: str


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a header row, so that a screen reader can say where it is."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart or a map, told in words for those who cannot see it."""

    caption: str
    alternative: str
    svg: str
    width_centimetres: int


Block = Heading | Passage | Bullets | Table | Picture


@dataclass(frozen=True, slots=True)
class Paper:
    """A document in Swedish."""

    title: str
    sender: str
    particulars: tuple[tuple[str, str], ...]
    """What stands at the top: the date, the registration number, the receiver."""
    blocks: tuple[Block, ...]
