"""The read-only site (webbplats): money as a flow, the county map, a year, statistics, reasons.

Swedish at `/sv`, English at `/en`; rendered here, of what has been released or published and
nothing else.
"""

from collections.abc import Mapping
from fractions import Fraction
from uuid import UUID

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from services.allocation.site import pictures
from services.allocation.site.publications import Publications
from services.allocation.site.reading import PublicYear, PublicYears
from services.allocation.site.recipients import show_recipient
from services.allocation.site.rendering import (
    Words,
    agreement_of,
    missing,
    page,
    percent_told,
)
from services.allocation.site.statistics import list_months, show_month
from services.allocation.usecases.explaining import explain
from shared.agreements.loader import LoadedAgreement
from shared.values.errors import NotFound
from shared.values.money import kronor_text
from shared.values.regions import REGIONS

_CODES = {region.code for region in REGIONS}


def public_routes(years: PublicYears, publications: Publications) -> list[BaseRoute]:
    """The pages, one set for each language."""

    async def agreement(request: Request) -> Response:
        loaded = agreement_of(request)
        if loaded is None:
            return missing(request)
        return _show_agreement(request, await _year(request, years, loaded))

    async def recipient(request: Request) -> Response:
        loaded = agreement_of(request)
        if loaded is None:
            return missing(request)
        return await show_recipient(request, await _year(request, years, loaded))

    async def statistics(request: Request) -> Response:
        loaded = agreement_of(request)
        if loaded is None:
            return missing(request)
        show = show_month if "period" in request.path_params else list_months
        return await show(request, publications, loaded)

    async def amount(request: Request) -> Response:
        return await _show_amount(request, years)

    routes: list[BaseRoute] = [Route("/", _begin)]
    for language in ("sv", "en"):
        at = f"/{language}/agreements/{{id}}"
        routes += [
            Route(f"/{language}", _agreements),
            Route(at, agreement),
            Route(f"{at}/recipients/{{recipient}}", recipient),
            Route(f"{at}/statistics", statistics),
            Route(f"{at}/statistics/{{period}}", statistics),
            Route(f"/{language}/amounts/{{id:uuid}}", amount),
        ]
    return routes


async def _begin(_: Request) -> Response:
    return RedirectResponse("/sv")


async def _year(request: Request, years: PublicYears, loaded: LoadedAgreement) -> PublicYear:
    return await years.read(request.app.state.api.state.database, loaded)


async def _agreements(request: Request) -> Response:
    agreements = request.app.state.api.state.catalogue.all()
    return page(request, "agreements.html", {"agreements": agreements})


def _show_agreement(request: Request, year: PublicYear) -> Response:
    words = Words(request.url.path)
    names = {pot.id: words.of(pot.label) for pot in year.agreement.shared_pots()}
    pots = [(pot, names[pot]) for pot in year.by_pot()]
    sums = year.by_recipient()
    recipients = [(who, year.name_of(who)) for who in sums]
    amounts = {who: sum_ for who, sum_ in sums.items() if who in _CODES}
    degrees = {who: degree for who, degree in year.mean_degrees().items() if who in _CODES}
    maps = [
        _map(words("Belopp", "Amount"), words("Belopp per län", "Amount by county"),
             amounts, {who: kronor_text(each) for who, each in amounts.items()}),
    ]  # fmt: skip
    if degrees:
        maps.append(
            _map(
                words("Uppfyllelsegrad, medel av månaderna", "Degree, mean of the months"),
                words("Uppfyllelsegrad per län", "Degree by county"),
                degrees,
                {who: percent_told(each) for who, each in degrees.items()},
            )
        )
    facts = {
        "year": year,
        "pots": pots,
        "recipients": recipients,
        "sums": sums,
        "flows": year.flows(),
        "degrees": {who: percent_told(degree) for who, degree in degrees.items()},
        "occasions": [
            (year.agreement.occasion(run.occasion_id), run, year.released_at[run.id])
            for run in year.runs
        ],
        "flow": pictures.flow(
            year.flows(),
            pots,
            recipients,
            words("Från potter till mottagare", "From pots to recipients"),
        ),
        "maps": maps,
    }
    return page(request, "agreement.html", facts)


def _map(
    heading: str, title: str, values: Mapping[str, int | Fraction], told: Mapping[str, str]
) -> tuple[str, str, list[tuple[int, str, str]]]:
    """A heading, the picture, and per class from what to what, as they are told."""
    classes = pictures.in_five(values)
    legend = []
    for each in sorted(set(classes.values())):
        within = sorted((values[who], who) for who, found in classes.items() if found == each)
        legend.append((each, told[within[0][1]], told[within[-1][1]]))
    return heading, pictures.county_map(classes, title), legend


async def _show_amount(request: Request, years: PublicYears) -> Response:
    """An amount's explanation, if it has been released."""
    state = request.app.state.api.state
    amount_id: UUID = request.path_params["id"]
    try:
        async with state.database.transaction() as session:
            found = await explain(session, amount_id)
        loaded = state.catalogue.get(found.agreement.id)
    except NotFound:
        return missing(request)
    year = await _year(request, years, loaded)
    run = next((each for each in year.runs if each.id == found.amount.run_id), None)
    if run is None:
        return missing(request)
    pot = year.agreement.pot(found.amount.pot_id)
    facts = {
        "found": found,
        "year": year,
        "name": year.name_of(found.amount.recipient_id),
        "pot": found.amount.pot_id if pot is None else Words(request.url.path).of(pot.label),
        "occasion": year.agreement.occasion(run.occasion_id),
    }
    return page(request, "amount.html", facts)
