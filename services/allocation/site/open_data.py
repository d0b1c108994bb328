"""Open data (öppna data): what is released, as CSV and JSON, and the catalogue that describes it.

/catalog.rdf                             DCAT-AP-SE 3: agreements, released amounts, three APIs
/open-data/agreements/{id}.json          what an agreement says
/open-data/allocations/{id}.csv, .json   what released runs have given
/open-data/statistics/{id}.csv, .json    published statistics of every month, small counts hidden
"""

import csv
import io
from collections.abc import Mapping, Sequence

from rdflib import DCAT, DCTERMS, FOAF, RDF, XSD, BNode, Graph, Literal, Namespace, URIRef
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from services.allocation.site.developers import APIS
from services.allocation.site.publications import Publications
from services.allocation.site.reading import PublicYear, PublicYears
from services.allocation.site.rendering import agreement_of
from shared.agreements.catalogue import Catalogue
from shared.agreements.loader import LoadedAgreement
from shared.kit.documentation import CONTACT, EXTERNAL, LICENCE, SITE
from shared.kit.openapi import CONTACT_EMAIL
from shared.kit.problems import http_problem
from shared.schemas.publications import PublishedCount
from shared.values.errors import DomainError

VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
DCATAP = Namespace("http://data.europa.eu/r5r/")
_ACCESS = URIRef("http://publications.europa.eu/resource/authority/access-right/")
_FILES = "http://publications.europa.eu/resource/authority/file-type/"
_THEME = URIRef("http://publications.europa.eu/resource/authority/data-theme/GOVE")
_YEARLY = URIRef("http://publications.europa.eu/resource/authority/frequency/IRREG")
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
    state = request.app.state.api.state
    catalogue: Catalogue = state.catalogue
    graph = describe(catalogue.all(), base=state.settings.public_url)
    return Response(graph.serialize(format="pretty-xml"), media_type="application/rdf+xml")


def describe(agreements: tuple[LoadedAgreement, ...], *, base: str) -> Graph:
    """The catalogue as DCAT-AP-SE 3 describes one."""
    graph = Graph()
    for prefix, space in {"dcat": DCAT, "vcard": VCARD, "foaf": FOAF, "dcatap": DCATAP}.items():
        graph.bind(prefix, space)
    catalogue, publisher = URIRef(f"{base}/catalog.rdf#catalog"), URIRef(f"{SITE}/#publisher")
    graph.add((publisher, RDF.type, FOAF.Agent))
    graph.add((publisher, FOAF.name, Literal("Statsbidrag", lang="sv")))
    _name(graph, catalogue, DCAT.Catalog, "Statsbidrag till hälso- och sjukvården",
          "State grants to healthcare")  # fmt: skip
    _tell(graph, catalogue, "Överenskommelser, fördelade medel och API:er.",
          "Agreements, allocated funds and APIs.")  # fmt: skip
    graph.add((catalogue, DCTERMS.publisher, publisher))
    graph.add((catalogue, DCTERMS.license, URIRef(LICENCE["url"])))
    for name, texts in APIS.items():
        service = URIRef(f"{SITE}/{name}/v1")
        graph.add((catalogue, DCAT.service, service))
        _describe_service(graph, service, name, texts, publisher)
    for loaded in agreements:
        for dataset in _describe_agreement(graph, loaded, publisher, base=base):
            graph.add((catalogue, DCAT.dataset, dataset))
    return graph


def _name(graph: Graph, thing: URIRef, kind: URIRef, sv: str, en: str) -> None:
    graph.add((thing, RDF.type, kind))
    graph.add((thing, DCTERMS.title, Literal(sv, lang="sv")))
    graph.add((thing, DCTERMS.title, Literal(en, lang="en")))


def _tell(graph: Graph, thing: URIRef, sv: str, en: str) -> None:
    graph.add((thing, DCTERMS.description, Literal(sv, lang="sv")))
    graph.add((thing, DCTERMS.description, Literal(en, lang="en")))


def _contact(graph: Graph, thing: URIRef) -> None:
    contact = BNode()
    graph.add((thing, DCAT.contactPoint, contact))
    graph.add((contact, RDF.type, VCARD.Organization))
    graph.add((contact, VCARD.fn, Literal(CONTACT["name"])))
    graph.add((contact, VCARD.hasEmail, URIRef(f"mailto:{CONTACT_EMAIL}")))


def _describe_service(
    graph: Graph, service: URIRef, name: str, texts: tuple[str, str], publisher: URIRef
) -> None:
    sv, en = texts
    _name(graph, service, DCAT.DataService, sv, en)
    graph.add((service, DCTERMS.publisher, publisher))
    graph.add((service, DCAT.endpointURL, service))
    graph.add((service, DCAT.endpointDescription, URIRef(f"{SITE}/{name}/v1/openapi.json")))
    graph.add((service, DCTERMS.accessRights, _ACCESS + "RESTRICTED"))
    graph.add((service, DCAT.landingPage, URIRef(EXTERNAL["url"])))
    _contact(graph, service)


def _describe_agreement(
    graph: Graph, loaded: LoadedAgreement, publisher: URIRef, *, base: str
) -> list[URIRef]:
    """Three data sets: what the agreement says, what it has given, the statistics behind it."""
    agreement = loaded.agreement
    described = (
        ("agreements", ("json",), "överenskommelsen", "the agreement",
         "Överenskommelsen som data: potter, nycklar, villkor, med paragrafer.",
         "The agreement as data: pots, keys, conditions, with paragraphs."),
        ("allocations", ("csv", "json"), "fördelade medel", "allocated funds",
         "Kronor per tillfälle, pott, månad och mottagare som har släppts.",
         "Kronor released by occasion, pot, month and recipient."),
        ("statistics", ("csv", "json"), "publicerad statistik", "published statistics",
         "Antal per månad, mottagare och redovisningsgrupp; små antal är dolda (..).",
         "Counts by month, recipient and breakdown; small counts are hidden (..)."),
    )  # fmt: skip
    found = []
    for folder, endings, sv, en, tells_sv, tells_en in described:
        dataset = URIRef(f"{base}/open-data/{folder}/{agreement.id}#dataset")
        _name(graph, dataset, DCAT.Dataset, f"{agreement.title.sv}: {sv}",
              f"{agreement.title.en}: {en}")  # fmt: skip
        _tell(graph, dataset, tells_sv, tells_en)
        graph.add((dataset, DCTERMS.publisher, publisher))
        graph.add((dataset, DCTERMS.identifier, Literal(str(dataset))))
        graph.add((dataset, DCTERMS.accessRights, _ACCESS + "PUBLIC"))
        graph.add((dataset, DCTERMS.accrualPeriodicity, _YEARLY))
        graph.add((dataset, DCAT.theme, _THEME))
        _contact(graph, dataset)
        for ending in endings:
            url = URIRef(f"{base}/open-data/{folder}/{agreement.id}.{ending}")
            _distribute(graph, dataset, url)
        found.append(dataset)
    return found


def _distribute(graph: Graph, dataset: URIRef, url: URIRef) -> None:
    ending = str(url).rsplit(".", 1)[1]
    media = {"csv": "text/csv", "json": "application/json"}[ending]
    graph.add((dataset, DCAT.distribution, url))
    graph.add((url, RDF.type, DCAT.Distribution))
    graph.add((url, DCTERMS.title, Literal(ending.upper(), lang="sv")))
    graph.add((url, DCAT.accessURL, url))
    graph.add((url, DCAT.downloadURL, url))
    graph.add((url, DCTERMS.format, URIRef(_FILES + ending.upper())))
    media_type = URIRef(f"https://www.iana.org/assignments/media-types/{media}")
    graph.add((url, DCAT.mediaType, media_type))
    graph.add((url, DCTERMS.license, URIRef(LICENCE["url"])))
    graph.add((url, DCATAP.availability, Literal("stable", datatype=XSD.string)))


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
