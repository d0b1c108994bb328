"""What assessment asks of its sibling: the dossier of an agreement, from submissions."""

from collections.abc import Sequence

from shared.kit.http import PeerClient
from shared.schemas.agreements import AgreementReference
from shared.schemas.submissions import Dossier, KnownStatistic
from shared.values.periods import Month


class Submissions:
    """Submissions, as assessment sees it."""

    def __init__(self, peer: PeerClient) -> None:
        """`peer` reaches the API of submissions."""
        self._peer = peer

    async def dossier(
        self,
        agreement: AgreementReference,
        *,
        obligation_ids: frozenset[str],
        statistic_ids: frozenset[str],
    ) -> Dossier:
        """What is known under an agreement, of the obligations and statistics that rules read.

        Raises PeerUnavailable, or PeerRefused where submissions knows another definition.
        """
        return await self._peer.get(
            f"agreements/{agreement.id}/dossier",
            query=[
                ("agreement_sha256", agreement.sha256),
                *(("obligation_ids", each) for each in sorted(obligation_ids) or NONE),
                *(("statistic_ids", each) for each in sorted(statistic_ids) or NONE),
            ],
            answers=Dossier,
        )

    async def month(
        self, agreement: AgreementReference, *, period: Month, breakdowns: Sequence[str]
    ) -> tuple[KnownStatistic, ...]:
        """The statistics of a month: the wholes, and their parts by each breakdown by itself.

        What was delivered between the questions is left out: parts stay with their whole.
        """
        found: list[KnownStatistic] = []
        for breakdown in (None, *breakdowns):
            dossier = await self._peer.get(
                f"agreements/{agreement.id}/dossier",
                query=[
                    ("agreement_sha256", agreement.sha256),
                    ("obligation_ids", "none"),
                    ("periods", str(period)),
                    *(() if breakdown is None else [("broken_down_by", breakdown)]),
                ],
                answers=Dossier,
            )
            found += dossier.statistics
        wholes = {each.delivery_id for each in found if not each.breakdown}
        return tuple(each for each in found if each.delivery_id in wholes)

    async def is_alive(self) -> bool:
        """Whether submissions answers at all."""
        return await self._peer.is_alive()


NONE = ["none"]
"""Asks for nothing: an absent list would ask for everything."""
