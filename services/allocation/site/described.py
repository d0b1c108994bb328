"""What is open, as DCAT-AP-SE 3 describes it: the catalogue, its data sets, the three APIs."""

from rdflib import DCAT, DCTERMS, FOAF, RDF, XSD, BNode, Graph, Literal, Namespace, URIRef

from services.allocation.site.developers import APIS
from shared.agreements.loader import LoadedAgreement
from shared.kit.documentation import CONTACT, EXTERNAL, LICENCE, SITE
from shared.kit.openapi import CONTACT_EMAIL

VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
DCATAP = Namespace("http://data.europa.eu/r5r/")
_ACCESS = URIRef("http://publications.europa.eu/resource/authority/access-right/")
_FILES = "http://publications.europa.eu/resource/authority/file-type/"
_THEME = URIRef("http://publications.europa.eu/resource/authority/data-theme/GOVE")
_YEARLY = URIRef("http://publications.europa.eu/resource/authority/frequency/IRREG")


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
