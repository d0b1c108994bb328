"""Published statistics for those who look: a table per month and kind, hidden counts marked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from services.allocation.site.publications import Publications
from services.allocation.site.rendering import Words, missing, page
from shared.agreements.loader import LoadedAgreement
from shared.schemas.publications import Publication, PublishedCount
from shared.values.errors import DomainError
from shared.values.periods import Month

TOTAL = "total"
HIDDEN = ".."


@dataclass(frozen=True, slots=True)
class Table:
    """Counts by recipient (down) and by figure or category (across)."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The tables of one kind of statistics: the figures, and each figure broken down."""

    name: str
    whole: Table
    parts: tuple[Table, ...]


async def list_months(
    request: Request, publications: Publications, loaded: LoadedAgreement
) -> Response:
    """The months that have been published."""
    facts: dict[str, object] = {"agreement": loaded.agreement, "months": (), "is_away": False}
    try:
        facts["months"] = tuple(await publications.months(loaded.agreement.id))
    except DomainError:
        facts["is_away"] = True
        return page(request, "statistics.html", facts, status=503)
    return page(request, "statistics.html", facts)


async def show_month(
    request: Request, publications: Publications, loaded: LoadedAgreement
) -> Response:
    """A month's counts by region, and broken down where they were delivered so."""
    try:
        period = Month.from_text(request.path_params["period"])
    except ValueError:
        return missing(request)
    facts = {"agreement": loaded.agreement, "months": (), "is_away": True}
    try:
        months = await publications.months(loaded.agreement.id)
        if period not in months:
            return missing(request)
        found = await publications.read(months[period])
    except DomainError:
        return page(request, "statistics.html", facts, status=503)
    words = Words(request.url.path)
    shown = {
        "agreement": loaded.agreement,
        "found": found,
        "groups": tuple(groups_of(found, words)),
        "names": _names(found, words)["recipient_id"],
    }
    return page(request, "month.html", shown)


def groups_of(found: Publication, words: Words) -> Iterator[Group]:
    """The tables of a publication, in the order it names things."""
    names = _names(found, words)
    cells = {
        (each.statistic_id, each.figure, each.recipient_id, each.breakdown, each.category): each
        for each in found.cells
    }

    def row(who: str, places: list[tuple[str, str, str, str]]) -> tuple[str, ...]:
        return tuple(
            _told(cells.get((statistic, figure, who, breakdown, category)))
            for statistic, figure, breakdown, category in places
        )

    for statistic, name in names["statistic_id"].items():
        whos = [who for who in names["recipient_id"] if any(
            each.statistic_id == statistic and each.recipient_id == who for each in found.cells
        )]  # fmt: skip
        figures = [each for each in names["figure"] if (statistic, each) in _figures(found)]
        places = [(statistic, figure, TOTAL, TOTAL) for figure in figures]
        whole = Table(
            caption=f"{name}: {words('antal per mottagare', 'counts by recipient')}",
            columns=tuple(names["figure"][figure] for figure in figures),
            rows=tuple((names["recipient_id"][who], row(who, places)) for who in whos),
        )
        parts = []
        for breakdown, categories in _categories(found, statistic).items():
            for figure in figures:
                across = [(statistic, figure, breakdown, each) for each in categories]
                parts.append(
                    Table(
                        caption=f"{names['figure'][figure]}, {names['breakdown'][breakdown]}",
                        columns=tuple(names["category"][each] for each in categories),
                        rows=tuple((names["recipient_id"][who], row(who, across)) for who in whos),
                    )
                )
        yield Group(name, whole, tuple(parts))


def _figures(found: Publication) -> set[tuple[str, str]]:
    return {(each.statistic_id, each.figure) for each in found.cells}


def _categories(found: Publication, statistic: str) -> Mapping[str, tuple[str, ...]]:
    """The categories by breakdown, of the breakdowns somebody has delivered by."""
    order = {each.id: place for column in found.columns if column.name == "category"
             for place, each in enumerate(column.values)}  # fmt: skip
    used: dict[str, set[str]] = {}
    for each in found.cells:
        if each.statistic_id == statistic and each.breakdown != TOTAL:
            used.setdefault(each.breakdown, set()).add(each.category)
    return {
        name: tuple(sorted(categories, key=order.__getitem__))
        for name, categories in used.items()
        if len(categories) > 1
    }


def _told(cell: PublishedCount | None) -> str:
    if cell is None:
        return "–"
    return HIDDEN if cell.count is None else f"{cell.count:,}".replace(",", "\u00a0")


def _names(found: Publication, words: Words) -> Mapping[str, Mapping[str, str]]:
    """What each value of each column stands for."""
    return {
        column.name: {each.id: words.of(each.label) for each in column.values}
        for column in found.columns
    }
