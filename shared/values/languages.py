"""The two languages everything for people is written in."""

from typing import Literal, Protocol

Language = Literal["sv", "en"]


class Bilingual(Protocol):
    """A text in both."""

    @property
    def sv(self) -> str:
        """In Swedish."""

    @property
    def en(self) -> str:
        """In English."""


def said(text: Bilingual, language: Language) -> str:
    """The text in one of them."""
    return text.sv if language == "sv" else text.en
