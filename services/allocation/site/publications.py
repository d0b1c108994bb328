"""Published statistics, as assessment has them: each month's newest publication, read once.

They were made fit to publish there (small counts hidden); nothing is added or worked out here.
"""

from collections.abc import Mapping
from uuid import UUID

from services.allocation.clients import Assessment
from shared.schemas.publications import Publication
from shared.values.periods import Month


class Publications:
    """Asks assessment which months are published; what a publication says never changes."""

    def __init__(self, assessment: Assessment) -> None:
        """Nothing has been read yet."""
        self._assessment = assessment
        self._kept: dict[UUID, Publication] = {}

    async def months(self, agreement_id: str) -> Mapping[Month, UUID]:
        """Each published month's newest publication, in order; raises PeerUnavailable."""
        listed = sorted(
            await self._assessment.publications(agreement_id), key=lambda each: each.number
        )
        return dict(sorted((Month.from_text(each.about), each.id) for each in listed))

    async def read(self, publication_id: UUID) -> Publication:
        """A publication; raises PeerUnavailable."""
        kept = self._kept.get(publication_id)
        if kept is None:
            kept = await self._assessment.publication(publication_id)
            self._kept[publication_id] = kept
        return kept
