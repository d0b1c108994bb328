"""What allocation asks of its sibling: the outcomes of conditions, from assessment."""

from shared.kit.http import PeerClient, PeerUnavailable
from shared.schemas.agreements import AgreementReference
from shared.schemas.assessments import OutcomeSet


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

    async def is_alive(self) -> bool:
        """Whether assessment answers at all."""
        return await self._peer.is_alive()
