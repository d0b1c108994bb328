"""Open data (öppna data): what is released, as CSV and JSON, and the catalogue that describes it.

/catalog.rdf                             DCAT-AP-SE 3: agreements, released amounts, three APIs
/open-data/agreements/{id}.json          what an agreement says
/open-data/allocations/{id}.csv, .json   what released runs have given
"""

import csv
import io
from collections.abc import Mapping

from rdflib import DCAT, DCTERMS, FOAF, RDF, XSD, BNode, Graph, Literal, Namespace, URIRef
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from services.allocation.site.developers import APIS
from services.allocation.site.reading import PublicYear, read_year
from shared.agreements.catalogue import Catalogue
from shared.agreements.loader import LoadedAgreement
from shared.kit.documentation import CONTACT, EXTERNAL, LICENCE, SITE
from shared.kit.openapi import CONTACT_EMAIL
from shared.kit.problems import http_problem
from shared.values.errors import NotFound

VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
DCATAP = Namespace("http://data.europa.eu/r5r/")
_ACCESS = URIRef("http://publications.europa.eu/resource/authority/access-right/")
_FILES = "http://publications.europa.eu/resource/authority/file-type/"
_THEME = URIRef("http://publications.europa.eu/resource/authority/data-theme/GOVE")
_YEARLY = URIRef("http://publications.europa.eu/resource/authority/frequency/IRREG")
_COLUMNS = ("agreement_id", "occasion_id", "run_id", "pot_id", "period", "recipient_id", "kronor")


def open_data_routes() -> list[BaseRoute]:
    """The catalogue and its distributions, open to all."""
    return [
        Route("/catalog.rdf", _catalog),
        Route("/open-data/agreements/{id}.json", _definition),
        Route("/open-data/allocations/{id}.csv", _allocations),
        Route("/open-data/allocations/{id}.json", _allocations),
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
) -> tuple[URIRef, URIRef]:
    """Two data sets: what the agreement says, and what it has given."""
    agreement = loaded.agreement
    said = URIRef(f"{base}/open-data/agreements/{agreement.id}#dataset")
    given = URIRef(f"{base}/open-data/allocations/{agreement.id}#dataset")
    _name(graph, said, DCAT.Dataset, f"{agreement.title.sv}: överenskommelsen",
          f"{agreement.title.en}: the agreement")  # fmt: skip
    _tell(graph, said, "Överenskommelsen som data: potter, nycklar, villkor, med paragrafer.",
          "The agreement as data: pots, keys, conditions, with paragraphs.")  # fmt: skip
    _name(graph, given, DCAT.Dataset, f"{agreement.title.sv}: fördelade medel",
          f"{agreement.title.en}: allocated funds")  # fmt: skip
    _tell(graph, given, "Kronor per tillfälle, pott, månad och mottagare som har släppts.",
          "Kronor released by occasion, pot, month and recipient.")  # fmt: skip
    files = {said: ("agreements", ("json",)), given: ("allocations", ("csv", "json"))}
    for dataset, (folder, endings) in files.items():
        graph.add((dataset, DCTERMS.publisher, publisher))
        graph.add((dataset, DCTERMS.identifier, Literal(str(dataset))))
        graph.add((dataset, DCTERMS.accessRights, _ACCESS + "PUBLIC"))
        graph.add((dataset, DCTERMS.accrualPeriodicity, _YEARLY))
        graph.add((dataset, DCAT.theme, _THEME))
        _contact(graph, dataset)
        for ending in endings:
            _distribute(
                graph, dataset, URIRef(f"{base}/open-data/{folder}/{agreement.id}.{ending}")
            )
    return said, given


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
    try:
        loaded = request.app.state.api.state.catalogue.get(request.path_params["id"])
    except NotFound:
        return http_problem(request, status=404)
    return Response(loaded.agreement.model_dump_json(by_alias=True), media_type="application/json")


async def _allocations(request: Request) -> Response:
    state = request.app.state.api.state
    try:
        year = await read_year(state.database, state.catalogue.get(request.path_params["id"]))
    except NotFound:
        return http_problem(request, status=404)
    rows = _rows(year)
    if request.url.path.endswith(".json"):
        return JSONResponse({"agreement_id": year.agreement.id, "amounts": rows})
    text = io.StringIO()
    writer = csv.DictWriter(text, _COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return Response(text.getvalue(), media_type="text/csv; charset=utf-8")


def _rows(year: PublicYear) -> list[Mapping[str, str | int | None]]:
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
