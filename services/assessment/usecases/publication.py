"""Publish statistics: the threshold rule, secondary suppression, and open data with metadata."""

import asyncio
import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.assessment import store
from services.assessment.clients import Submissions
from services.assessment.domain.count_tables import CountTable, small_cells, with_totals
from services.assessment.domain.errors import NotFitToPublish
from services.assessment.domain.publications import (
    counts_to_publish,
    describe_columns,
    not_delivered,
    places_hidden_before,
    small_count,
    tables_to_publish,
)
from services.assessment.usecases.telling import tell
from shared.agreements.loader import LoadedAgreement
from shared.agreements.rule_set import check_rule_set
from shared.kit.principals import Principal
from shared.schemas.agreements import Agreement
from shared.schemas.base import Label
from shared.schemas.publications import (
    ProtectedTable,
    ProtectionRequest,
    Publication,
    PublishedCell,
    PublishedCount,
)
from shared.schemas.submissions import KnownStatistic
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
    hidden = await asyncio.to_thread(_cells_to_hide, table, threshold=request.threshold)
    about = _About(request.title, request.origin, tuple(request.dimensions), request.threshold)
    return _published(table, hidden, about, now=now)


async def publish_month(
    session: AsyncSession,
    submissions: Submissions,
    loaded: LoadedAgreement,
    principal: Principal,
    *,
    period: Month,
    now: datetime,
    new_id: UUID,
) -> Publication:
    """Publish a month's statistics by region and each breakdown, from the latest deliveries.

    Raises NotFitToPublish where a section of the agreement was left out or nothing has come since
    the month was last published, and NotFound where nothing is known of the month.
    """
    refuse_unless_whole(loaded)
    agreement = loaded.agreement
    known = await submissions.month(
        loaded.reference,
        period=period,
        breakdowns=[each.id for each in agreement.breakdowns],
    )
    if not known:
        raise NotFound("Nothing has been delivered of this month; there is nothing to publish.")
    deliveries = tuple(sorted({each.delivery_id for each in known}))
    earlier = await _earlier(session, agreement, period=period, deliveries=deliveries)
    threshold = THRESHOLD if agreement.publication is None else agreement.publication.threshold
    hiding = await asyncio.to_thread(
        _hide, agreement, known, () if earlier is None else earlier.cells, threshold=threshold
    )
    publication = Publication(
        id=new_id,
        number=1 if earlier is None else earlier.number + 1,
        agreement=loaded.reference,
        period=period,
        title=agreement.title,
        publisher=agreement.assessing_party.name,
        licence="CC0-1.0",
        origins=tuple(sorted({each.origin for each in known})),
        delivery_ids=deliveries,
        made_at=now,
        threshold=threshold,
        protection_level=threshold,
        source=None if agreement.publication is None else agreement.publication.source,
        rule=_rule(threshold),
        columns=describe_columns(agreement, hiding.cells),
        not_delivered=not_delivered(agreement, known),
        cell_count=len(hiding.cells),
        hidden_count=sum(each.count is None for each in hiding.cells),
        hidden_small_count=hiding.small_count,
        cells=hiding.cells,
    )
    await store.add_document(
        session, publication, about=str(period), made_at=now, made_by=str(principal)
    )
    await tell(
        session,
        principal,
        "statistics.published",
        subject=f"publication:{new_id}",
        agreement_id=agreement.id,
        at=now,
        facts={"period": str(period), "hidden": publication.hidden_count},
    )
    return publication


async def _earlier(
    session: AsyncSession, agreement: Agreement, *, period: Month, deliveries: tuple[UUID, ...]
) -> Publication | None:
    """What was last published of a month, if it was; refused where nothing has come since."""
    earlier = await store.latest_document(
        session, Publication, agreement_id=agreement.id, about=str(period)
    )
    if earlier is not None and earlier.delivery_ids == deliveries:
        raise NotFitToPublish(
            f"Nothing has come since {period} was published as number {earlier.number}. Read that "
            "publication; publish again when a corrected month has been delivered."
        )
    return earlier


@dataclass(frozen=True, slots=True)
class _Hiding:
    cells: tuple[PublishedCount, ...]
    small_count: int


def _hide(
    agreement: Agreement,
    known: Sequence[KnownStatistic],
    earlier: Sequence[PublishedCount],
    *,
    threshold: int,
) -> _Hiding:
    """The counts of a month with what must be hidden left out."""
    cells: list[PublishedCount] = []
    small = 0
    for linked in tables_to_publish(agreement, known):
        hidden = _cells_to_hide(
            linked.table, threshold=threshold, earlier=places_hidden_before(linked, earlier)
        )
        cells += counts_to_publish(linked, hidden)
        small += small_count(linked, threshold=threshold)
    return _Hiding(tuple(cells), small)


async def read_publication(session: AsyncSession, publication_id: UUID) -> Publication:
    """A publication as it was made; raises NotFound."""
    found = await store.document_of(session, Publication, publication_id)
    if found is None:
        raise NotFound("There is no publication with this id. GET the list to see which there are.")
    return found


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
        rule=_rule(threshold),
        cell_count=len(table.keys),
        hidden_count=len(hidden),
        hidden_small_count=len(small_cells(table, threshold=threshold)),
        cells=tuple(
            PublishedCell(categories=key, count=None if place in hidden else table.counts[place])
            for place, key in enumerate(table.keys)
        ),
    )


def _rule(threshold: int) -> Label:
    return Label(
        sv=f"Antal från 1 till {threshold - 1} visas inte, och inte heller de antal som gör att "
        f"de kan räknas fram närmare än inom ett intervall på {threshold}.",
        en=f"Counts from 1 to {threshold - 1} are not shown, nor those from which they could be "
        f"worked out more closely than within an interval of {threshold}.",
    )


def as_csv(publication: Publication) -> bytes:
    """Open data as CSV in UTF-8: a header, a row per count, `..` where one is hidden.

    What the columns and their values mean stands in the publication's JSON.
    """
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(["period", *PublishedCount.model_fields])
    for cell in publication.cells:
        *keys, count = cell.model_dump().values()
        writer.writerow([publication.period, *keys, ".." if count is None else count])
    return written.getvalue().encode()


def _cells_to_hide(
    table: CountTable, *, threshold: int, earlier: frozenset[int] = frozenset()
) -> frozenset[int]:
    """The solver takes as long to import as the rest of the service: only who needs it waits."""
    from services.assessment.disclosure.suppression import cells_to_hide  # noqa: PLC0415

    return cells_to_hide(table, threshold=threshold, width=threshold, earlier=earlier)
