"""The intake: what arrives waits to be written, and what waits is written in one transaction.

A transaction per filing would cost five times as much, since the year's registration numbers are
given to one transaction at a time. All of a filing's rows are in the one it is written in.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from services.submissions.files.inspection import Inspector
from services.submissions.usecases.filing import Filed, Inbound, file_reports
from shared.agreements.catalogue import Catalogue
from shared.kit.database import Database
from shared.kit.groups import Bounds, Groups
from shared.kit.idempotency import (
    Answer,
    IdempotencyKeyInFlight,
    RequestKey,
    claim_keys,
    keep_answers,
)
from shared.kit.preconditions import etag_of
from shared.kit.signatures import Signer


@dataclass(frozen=True, slots=True)
class Handed:
    """A filing handed in: read, with its request's key and where filings are addressed."""

    inbound: Inbound
    key: RequestKey
    address: str

    def answer(self, filed: Filed) -> Answer:
        """What its sender is answered."""
        return Answer(
            filed.receipt_bytes,
            self.inbound.arrival.received_at,
            location=f"{self.address}/{filed.receipt.filing_id}",
            etag=etag_of(filed.revision),
        )


class Intake:
    """Takes filings in, in the order they are handed in, group by group."""

    def __init__(self, database: Database, signer: Signer, bounds: Bounds) -> None:
        """Nothing is started before something arrives."""
        self._database = database
        self._signer = signer
        self._groups = Groups[Handed, Filed](self._write, bounds)
        self._under_way: set[tuple[str, str, str]] = set()

    async def take_in(self, handed: Handed) -> Filed:
        """Write a filing; when this returns it is committed.

        Raises Replayed, IdempotencyKeyReused, IdempotencyKeyInFlight or QueueFull.
        """
        if handed.key.identity in self._under_way:
            raise IdempotencyKeyInFlight("Wait a second and send the same request again.")
        self._under_way.add(handed.key.identity)
        try:
            size_bytes = handed.inbound.arrival.content.size_bytes
            return await self._groups.done(handed, size_bytes=size_bytes)
        finally:
            self._under_way.discard(handed.key.identity)

    async def close(self) -> None:
        """Wait until all that was handed in is written."""
        await self._groups.drained()

    async def _write(self, group: Sequence[Handed]) -> list[Filed | Exception]:
        """Write a group in one transaction: keys, places, numbers, versions, answers; commit."""
        async with self._database.pipeline() as driver:
            known = await claim_keys(driver, [handed.key for handed in group])
            new = [handed for handed, what in zip(group, known, strict=True) if what is None]
            filed = await file_reports(driver, self._signer, [each.inbound for each in new])
            answers = [(each.key, each.answer(what)) for each, what in zip(new, filed, strict=True)]
            await keep_answers(driver, answers)
        written = iter(filed)
        return [what or next(written) for what in known]


@dataclass(frozen=True, slots=True)
class Desk:
    """Where filings are handed in: what takes them in, and what then looks into their files."""

    intake: Intake
    database: Database
    catalogue: Catalogue
    inspector: Inspector
