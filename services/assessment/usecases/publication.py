"""Publish statistics: the threshold rule, secondary suppression, and open data with metadata."""

import asyncio
import csv
import io
from dataclasses import dataclass
from datetime import datetime

from services.assessment.clients import Submissions
from services.assessment.disclosure.suppression import cells_to_hide
from services.assessment.domain.count_tables import CountTable, Key, small_cells, with_totals
from services.assessment.domain.errors import NotFitToPublish
from shared.agreements.loader import LoadedAgreement
from shared.agreements.rule_set import check_rule_set
from shared.schemas.base import Label
from shared.schemas.publications import ProtectedTable, ProtectionRequest, PublishedCell
from shared.values.errors import NotFound
from shared.values.periods import Month

PUBLISHER = "Socialstyrelsen"
THRESHOLD = ProtectionRequest.model_fields["threshold"].default


@dataclass(frozen=True, slots=True)
class _About:
    title: Label
    origin: str
    dimensions: tuple[str, ...]
    threshold: int


async def protect(request: ProtectionRequest, *, now: datetime) -> ProtectedTable:
    """A table with its small counts hidden, and enough others that none can be worked out."""
    table = with_totals(
        request.dimensions, [(tuple(each.categories), each.count) for each in request.cells]
    )
    hidden = await asyncio.to_thread(
        cells_to_hide, table, threshold=request.threshold, width=request.threshold
    )
    about = _About(request.title, request.origin, tuple(request.dimensions), request.threshold)
    return _published(table, hidden, about, now=now)


async def publish_statistics(
    submissions: Submissions,
    loaded: LoadedAgreement,
    *,
    period: Month,
    figure: str,
    threshold: int,
    now: datetime,
) -> ProtectedTable:
    """A figure of a month by region and care offering, from the latest deliveries.

    Raises NotFitToPublish where a section of the agreement was left out, and NotFound where no
    figures of that name are known of the month.
    """
    refuse_unless_whole(loaded)
    names = {each.id: each.label.sv for each in loaded.agreement.statistics}
    dossier = await submissions.dossier(
        loaded.reference, obligation_ids=frozenset(), statistic_ids=frozenset(names)
    )
    known = [each for each in dossier.statistics if each.period == period]
    cells: list[tuple[Key, int]] = [
        ((each.recipient_id, names[each.statistic_id]), each.figures[figure])
        for each in known
        if figure in each.figures
    ]
    if not cells:
        raise NotFound("No figures of this name are known of this month.")
    table = with_totals(["region", "vårdutbud"], cells)
    hidden = await asyncio.to_thread(cells_to_hide, table, threshold=threshold, width=threshold)
    label = next(
        each.label
        for statistic in loaded.agreement.statistics
        for each in statistic.figures
        if each.id == figure
    )
    about = _About(
        title=Label(sv=f"{label.sv}, {period}", en=f"{label.en}, {period}"),
        origin="; ".join(sorted({each.origin for each in known})),
        dimensions=("region", "vårdutbud"),
        threshold=threshold,
    )
    return _published(table, hidden, about, now=now)


def refuse_unless_whole(loaded: LoadedAgreement) -> None:
    """Raise NotFitToPublish where something in the definition keeps results from the public."""
    blocking = [each for each in check_rule_set(loaded.agreement) if each.blocks == "yes"]
    if blocking:
        raise NotFitToPublish(
            f"{loaded.agreement.id} is not fit to publish from: "
            f"{' '.join(each.text.en for each in blocking)} Map it to a pot, rule or obligation, "
            "or note why nothing is computed from it."
        )


def _published(
    table: CountTable, hidden: frozenset[int], about: _About, *, now: datetime
) -> ProtectedTable:
    threshold = about.threshold
    return ProtectedTable(
        title=about.title,
        origin=about.origin,
        publisher=PUBLISHER,
        licence="CC0-1.0",
        made_at=now,
        dimensions=about.dimensions,
        threshold=threshold,
        protection_level=threshold,
        rule=Label(
            sv=f"Antal från 1 till {threshold - 1} visas inte, och inte heller de antal som gör "
            f"att de kan räknas fram närmare än inom ett intervall på {threshold}.",
            en=f"Counts from 1 to {threshold - 1} are not shown, nor those from which they could "
            f"be worked out more closely than within an interval of {threshold}.",
        ),
        cell_count=len(table.keys),
        hidden_count=len(hidden),
        hidden_small_count=len(small_cells(table, threshold=threshold)),
        cells=tuple(
            PublishedCell(categories=key, count=None if place in hidden else table.counts[place])
            for place, key in enumerate(table.keys)
        ),
    )


def as_csv(table: ProtectedTable) -> bytes:
    """Open data as CSV in UTF-8: a header, a row per cell, `..` where a count is hidden."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow([*table.dimensions, "antal"])
    for cell in table.cells:
        writer.writerow([*cell.categories, ".." if cell.count is None else cell.count])
    return written.getvalue().encode()
