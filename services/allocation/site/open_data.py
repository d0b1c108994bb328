"""Open data (öppna data): what is released, as CSV and JSON, and the catalogue that describes it.

/catalog.rdf                             DCAT-AP-SE 3: agreements, released amounts, three APIs
/open-data/agreements/{id}.json          what an agreement says
/open-data/allocations/{id}.csv, .json   what released runs have given
/open-data/statistics/{id}.csv, .json    published statistics of every month, small counts hidden
"""

import csv
import io
from collections.abc import Mapping, Sequence

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from services.allocation.site.publications import Publications
from services.allocation.site.reading import PublicYear, PublicYears
from services.allocation.site.rendering import agreement_of
from shared.kit.problems import http_problem
from shared.schemas.publications import PublishedCount
from shared.values.errors import DomainError

_AMOUNT_COLUMNS = (
    "agreement_id",
    "occasion_id",
    "run_id",
    "pot_id",
    "period",
    "recipient_id",
    "kronor",
)
_COUNT_COLUMNS = ("period", *PublishedCount.model_fields)
_HIDDEN = ".."
_Row = Mapping[str, str | int | None]


def open_data_routes(years: PublicYears, publications: Publications) -> list[BaseRoute]:
    """The catalogue and its distributions, open to all."""

    async def allocations(request: Request) -> Response:
        loaded = agreement_of(request)
        if loaded is None:
            return http_problem(request, status=404)
        year = await years.read(request.app.state.api.state.database, loaded)
        return _rows_answer(request, _AMOUNT_COLUMNS, _amount_rows(year), name="amounts")

    async def statistics(request: Request) -> Response:
        loaded = agreement_of(request)
        if loaded is None:
            return http_problem(request, status=404)
        try:
            rows = await _count_rows(publications, loaded.agreement.id)
        except DomainError:
            return http_problem(request, status=503)
        return _rows_answer(request, _COUNT_COLUMNS, rows, name="counts")

    return [
        Route("/catalog.rdf", _catalog),
        Route("/open-data/agreements/{id}.json", _definition),
        Route("/open-data/allocations/{id}.csv", allocations),
        Route("/open-data/allocations/{id}.json", allocations),
        Route("/open-data/statistics/{id}.csv", statistics),
        Route("/open-data/statistics/{id}.json", statistics),
    ]


async def _catalog(request: Request) -> Response:
    from services.allocation.site.described import describe  # noqa: PLC0415 - slow to import

    state = request.app.state.api.state
    graph = describe(state.catalogue.all(), base=state.settings.public_url)
    return Response(graph.serialize(format="pretty-xml"), media_type="application/rdf+xml")


async def _definition(request: Request) -> Response:
    loaded = agreement_of(request)
    if loaded is None:
        return http_problem(request, status=404)
    return Response(loaded.agreement.model_dump_json(by_alias=True), media_type="application/json")


def _rows_answer(
    request: Request, columns: Sequence[str], rows: Sequence[_Row], *, name: str
) -> Response:
    """The rows as the ending of the address says; in CSV a hidden count is `..`, in JSON null."""
    if request.url.path.endswith(".json"):
        return JSONResponse({"agreement_id": request.path_params["id"], name: rows})
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, lineterminator="\n")
    writer.writeheader()
    for row in rows:
        hidden = {"count": _HIDDEN} if row.get("count", 0) is None else {}
        writer.writerow({**row, **hidden})
    return Response(text.getvalue(), media_type="text/csv; charset=utf-8")


async def _count_rows(publications: Publications, agreement_id: str) -> Sequence[_Row]:
    """The counts of each month's newest publication."""
    return [
        {"period": str(period), **cell.model_dump()}
        for period, publication_id in (await publications.months(agreement_id)).items()
        for cell in (await publications.read(publication_id)).cells
    ]


def _amount_rows(year: PublicYear) -> Sequence[_Row]:
    occasions = {run.id: run.occasion_id for run in year.runs}
    return [
        {
            "agreement_id": year.agreement.id,
            "occasion_id": occasions[amount.run_id],
            "run_id": str(amount.run_id),
            "pot_id": amount.pot_id,
            "period": None if amount.period is None else str(amount.period),
            "recipient_id": amount.recipient_id,
            "kronor": amount.kronor,
        }
        for amount in year.amounts
        if amount.kronor
    ]
