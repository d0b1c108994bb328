"""What allocation asks of its sibling, assessment: outcomes of conditions, published statistics."""

from uuid import UUID

from shared.kit.http import PeerClient, PeerUnavailable
from shared.schemas.agreements import AgreementReference
from shared.schemas.assessments import OutcomeSet
from shared.schemas.paging import Page
from shared.schemas.publications import KeptDocument, Publication
from shared.schemas.reviews import OutcomeDifferences, ReadingEffect

_PAGE_LIMIT = 1000


class Assessment:
    """Assessment, as allocation sees it."""

    def __init__(self, peer: PeerClient) -> None:
        """`peer` reaches the API of assessment."""
        self._peer = peer

    async def outcomes(
        self, agreement: AgreementReference, *, condition_ids: tuple[str, ...]
    ) -> OutcomeSet:
        """The current outcomes of some conditions, for every recipient and month.

        Raises PeerUnavailable, also where the set is not what its own hash says, or PeerRefused
        where assessment knows another definition.
        """
        outcomes = await self._peer.get(
            f"agreements/{agreement.id}/outcomes",
            query=[
                ("agreement_sha256", agreement.sha256),
                *(("condition_ids", each) for each in condition_ids),
            ],
            answers=OutcomeSet,
        )
        if outcomes.content_sha256() != outcomes.sha256:
            raise PeerUnavailable("Assessment's outcomes are not what their hash says. Try again.")
        return outcomes

    async def differences(
        self, agreement: AgreementReference, *, evaluation_id: UUID | None
    ) -> OutcomeDifferences:
        """Where an evaluation says something else than before; none: what judging now would say."""
        path = f"agreements/{agreement.id}/staleness"
        if evaluation_id is not None:
            path = f"evaluations/{evaluation_id}/differences"
        return await self._peer.get(path, query=[], answers=OutcomeDifferences)

    async def reading_effect(
        self, agreement: AgreementReference, *, interpretation_id: str, reading_id: str
    ) -> ReadingEffect:
        """Which degrees would be others under another reading of a passage."""
        return await self._peer.get(
            f"agreements/{agreement.id}/interpretations/{interpretation_id}"
            f"/readings/{reading_id}/effect",
            query=[],
            answers=ReadingEffect,
        )

    async def publications(self, agreement_id: str) -> tuple[KeptDocument, ...]:
        """The months whose statistics have been published, the newest first."""
        found: list[KeptDocument] = []
        while True:
            page = await self._peer.get(
                "publications",
                query=[
                    ("agreement_id", agreement_id),
                    ("limit", str(_PAGE_LIMIT)),
                    ("page", str(len(found) // _PAGE_LIMIT + 1)),
                ],
                answers=Page[KeptDocument],
            )
            found += page.items
            if page.links.next is None:
                return tuple(found)

    async def publication(self, publication_id: UUID) -> Publication:
        """A month's published statistics; what has been published never changes."""
        return await self._peer.get(f"publications/{publication_id}", query=[], answers=Publication)

    async def is_alive(self) -> bool:
        """Whether assessment answers at all."""
        return await self._peer.is_alive()
