"""The read-only site (webbplats): money as a flow, the county map, a region's year, explanations.

Swedish at `/sv`, English at `/en`; rendered here, of what has been released and nothing else.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from uuid import UUID

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from services.allocation.site import pictures
from services.allocation.site.reading import PublicYear, read_year
from services.allocation.usecases.explaining import explain
from shared.agreements.catalogue import Catalogue
from shared.kit.database import Database
from shared.kit.pages import page_response
from shared.schemas.base import Label
from shared.schemas.traces import Figure
from shared.values.errors import NotFound
from shared.values.money import kronor_text
from shared.values.regions import REGIONS
from shared.values.shares import decimal_text

_PAGES = Path(__file__).parent / "pages"
_CODES = {region.code for region in REGIONS}


def public_routes() -> list[BaseRoute]:
    """The pages, one set for each language."""
    routes: list[BaseRoute] = [Route("/", _begin)]
    for language in ("sv", "en"):
        routes += [
            Route(f"/{language}", _agreements),
            Route(f"/{language}/agreements/{{id}}", _agreement),
            Route(f"/{language}/agreements/{{id}}/recipients/{{recipient}}", _recipient),
            Route(f"/{language}/amounts/{{id:uuid}}", _amount),
        ]
    return routes


async def _begin(_: Request) -> Response:
    return RedirectResponse("/sv")


@dataclass(frozen=True, slots=True)
class _Words:
    """Texts in the language of a page's address."""

    path: str

    @property
    def language(self) -> str:
        return self.path.split("/")[1]

    @property
    def other(self) -> str:
        """The same page in the other language."""
        return ("/sv" if self.language == "en" else "/en") + self.path[3:]

    def __call__(self, sv: str, en: str) -> str:
        return en if self.language == "en" else sv

    def of(self, label: Label) -> str:
        return label.en if self.language == "en" else label.sv


def told(figure: Figure) -> str:
    """A figure's number for people: whole kronor, or about so many; shares in percent."""
    number = figure.number()
    whole = number.denominator == 1
    match figure.unit:
        case "kronor":
            about = kronor_text(number.numerator // number.denominator)
            return about if whole else f"≈ {about}"
        case "share":
            thousandths = number * 1000
            percent = decimal_text(Fraction(thousandths.numerator // thousandths.denominator, 10))
            return f"{percent} %".replace(".", ",")
        case _:
            return kronor_text(int(number)).removesuffix("kr").strip() if whole else figure.value


def _page(request: Request, name: str, facts: Mapping[str, object], status: int = 200) -> Response:
    words = _Words(request.url.path)
    common = {"t": words, "kronor": kronor_text, "told": told, "base": f"/{words.language}"}
    return page_response(name, {**common, **facts}, _PAGES, status=status)


def _missing(request: Request) -> Response:
    return _page(request, "missing.html", {}, status=404)


async def _agreements(request: Request) -> Response:
    catalogue: Catalogue = request.app.state.api.state.catalogue
    return _page(request, "agreements.html", {"agreements": catalogue.all()})


async def _year(request: Request) -> PublicYear:
    """What is released under the agreement of the address; raises NotFound."""
    state = request.app.state.api.state
    database: Database = state.database
    catalogue: Catalogue = state.catalogue
    return await read_year(database, catalogue.get(request.path_params["id"]))


async def _agreement(request: Request) -> Response:
    try:
        year = await _year(request)
    except NotFound:
        return _missing(request)
    words = _Words(request.url.path)
    pots = [(pot, _pot_name(year, pot, words)) for pot in year.by_pot()]
    recipients = [(who, year.name_of(who)) for who in year.by_recipient()]
    amounts = {who: sum_ for who, sum_ in year.by_recipient().items() if who in _CODES}
    degrees = {who: degree for who, degree in year.mean_degrees().items() if who in _CODES}
    thousandths = {who: int(degree * 1000) for who, degree in degrees.items()}
    facts = {
        "year": year,
        "pots": pots,
        "recipients": recipients,
        "degrees": {who: f"{int(degree * 100)} %" for who, degree in degrees.items()},
        "flow": pictures.flow(
            year.flows(),
            pots,
            recipients,
            words("Från potter till mottagare", "From pots to recipients"),
        ),
        "amount_map": pictures.county_map(
            pictures.in_five(amounts),
            words("Belopp per län, fem klasser", "Amount by county, five classes"),
        ),
        "degree_map": pictures.county_map(
            pictures.in_five(thousandths),
            words("Uppfyllelsegrad per län, fem klasser", "Degree by county, five classes"),
        ),
    }
    return _page(request, "agreement.html", facts)


def _pot_name(year: PublicYear, pot_id: str, words: _Words) -> str:
    pot = year.agreement.pot(pot_id)
    return pot_id if pot is None else words.of(pot.label)


async def _recipient(request: Request) -> Response:
    recipient_id = request.path_params["recipient"]
    try:
        year = await _year(request)
    except NotFound:
        return _missing(request)
    if year.agreement.recipient(recipient_id) is None:
        return _missing(request)
    words = _Words(request.url.path)
    occasions = {run.id: run.occasion_id for run in year.runs}
    given = [
        (
            year.agreement.occasion(occasions[amount.run_id]),
            _pot_name(year, amount.pot_id, words),
            amount,
        )
        for amount in year.amounts
        if amount.recipient_id == recipient_id and amount.kronor
    ]
    degrees = {
        name: {str(month): f"{int(degree * 100)} %" for month, degree in months.items()}
        for name, months in year.monthly_degrees(recipient_id).items()
    }
    conditions = {name: year.agreement.condition(name) for name in degrees}
    facts = {
        "year": year,
        "name": year.name_of(recipient_id),
        "given": given,
        "total": sum(amount.kronor for _, _, amount in given),
        "degrees": degrees,
        "conditions": conditions,
        "months": sorted({month for months in degrees.values() for month in months}),
    }
    return _page(request, "recipient.html", facts)


async def _amount(request: Request) -> Response:
    """An amount's explanation, if it has been released."""
    state = request.app.state.api.state
    amount_id: UUID = request.path_params["id"]
    try:
        async with state.database.transaction() as session:
            found = await explain(session, amount_id)
        year = await read_year(state.database, state.catalogue.get(found.agreement.id))
    except NotFound:
        return _missing(request)
    if found.amount.run_id not in {run.id for run in year.runs}:
        return _missing(request)
    facts = {
        "found": found,
        "year": year,
        "name": year.name_of(found.amount.recipient_id),
        "pot": _pot_name(year, found.amount.pot_id, _Words(request.url.path)),
    }
    return _page(request, "amount.html", facts)
