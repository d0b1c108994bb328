"""What people read: Swedish, or English where STATSBIDRAG_LANGUAGE says so."""

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import typer
from rich.console import Console
from rich.table import Table

Json = Any
LANGUAGE = os.environ.get("STATSBIDRAG_LANGUAGE", "sv")
out = Console(highlight=False, soft_wrap=True)
err = Console(stderr=True, highlight=False, soft_wrap=True)


def t(sv: str, en: str) -> str:
    """The one of two sentences that is in the reader's language."""
    return en if LANGUAGE == "en" else sv


def label(both: Mapping[str, str]) -> str:
    """A text that a service gives in both languages."""
    return both["en" if LANGUAGE == "en" else "sv"]


def kronor(amount: int) -> str:
    """Kronor with spaces between thousands."""
    return f"{amount:,}".replace(",", "\u00a0") + "\u00a0kr"


def read_json(file: Path) -> Json:
    """What a file holds; ends the command where that is not JSON."""
    try:
        return json.loads(file.read_bytes())
    except ValueError:
        err.print(t(f"{file} är inte JSON.", f"{file} is not JSON."), markup=False)
        raise typer.Exit(2) from None


def show_json(content: Json) -> None:
    """Print for a program: JSON and nothing else."""
    out.print(json.dumps(content, ensure_ascii=False, indent=2), markup=False)


def show_table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print for a person."""
    table = Table(header_style="bold")
    for place, column in enumerate(columns):
        table.add_column(column, no_wrap=place == 0)  # what is copied onwards stays in one piece
    for row in rows:
        table.add_row(*row)
    out.print(table)


def say(sentence: str) -> None:
    """Print a sentence, as it is."""
    out.print(sentence, markup=False)
