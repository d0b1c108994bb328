"""What every public page has: its language, numbers as people write them, and the way around."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response

from shared.agreements.loader import LoadedAgreement
from shared.kit.pages import page_response
from shared.schemas.base import Label
from shared.schemas.traces import Figure
from shared.values.errors import NotFound
from shared.values.money import kronor_text
from shared.values.periods import LEGAL_ZONE, Month
from shared.values.shares import decimal_text

_PAGES = Path(__file__).parent / "pages"
_MONTHS = {
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "en": "January February March April May June July August September October November December",
}


@dataclass(frozen=True, slots=True)
class Words:
    """Texts in the language of a page's address."""

    path: str

    @property
    def language(self) -> str:
        """The language's code."""
        return self.path.split("/")[1]

    @property
    def other(self) -> str:
        """The same page in the other language."""
        return ("/sv" if self.language == "en" else "/en") + self.path[3:]

    def __call__(self, sv: str, en: str) -> str:
        """The one of two texts."""
        return en if self.language == "en" else sv

    def of(self, label: Label) -> str:
        """A label's text."""
        return label.en if self.language == "en" else label.sv

    def month(self, period: Month) -> str:
        """A month by its name: `mars 2024`."""
        return f"{_MONTHS[self.language].split()[period.number - 1]} {period.year}"


def told(figure: Figure) -> str:
    """A figure's number for people: whole kronor, or about so many; shares in percent."""
    number = figure.number()
    whole = number.denominator == 1
    match figure.unit:
        case "kronor":
            about = kronor_text(number.numerator // number.denominator)
            return about if whole else f"≈ {about}"
        case "share":
            return percent_told(number)
        case _:
            return kronor_text(int(number)).removesuffix("kr").strip() if whole else figure.value


def percent_told(share: Fraction) -> str:
    """A share in percent, down to one decimal."""
    thousandths = share * 1000
    tenths = Fraction(thousandths.numerator // thousandths.denominator, 10)
    return f"{decimal_text(tenths)}\u00a0%".replace(".", ",")


def day_told(instant: datetime) -> str:
    """The Swedish day and time of an instant."""
    return instant.astimezone(LEGAL_ZONE).strftime("%Y-%m-%d %H.%M")


def agreement_of(request: Request) -> LoadedAgreement | None:
    """The agreement of the address, or None."""
    try:
        loaded: LoadedAgreement = request.app.state.api.state.catalogue.get(
            request.path_params["id"]
        )
    except NotFound:
        return None
    return loaded


def page(request: Request, name: str, facts: Mapping[str, object], status: int = 200) -> Response:
    """A page in the language of its address."""
    words = Words(request.url.path)
    common = {
        "t": words,
        "kronor": kronor_text,
        "told": told,
        "percent": percent_told,
        "day": day_told,
        "base": f"/{words.language}",
    }
    return page_response(name, {**common, **facts}, _PAGES, status=status)


def missing(request: Request) -> Response:
    """There is no such page, or nobody may see it yet."""
    return page(request, "missing.html", {}, status=404)
