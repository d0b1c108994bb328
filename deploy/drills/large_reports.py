"""Reports with an attachment of 5 MB, as large as a thorough action plan with pictures is."""

import io
import random
import time
import zipfile
from collections.abc import Callable

from deploy.bench_intake import AGREEMENT, OBLIGATION
from deploy.demo.answers import answer_form
from deploy.demo.filing import BOUNDARY, with_action_plan
from deploy.drills.traffic import Ask
from deploy.local.issuer import bearer
from shared.agreements.catalogue import Catalogue

ATTACHED_BYTES = 5_000_000


def large_reports(port: int) -> tuple[Callable[[int], Ask], int]:
    """What makes the request with a number, and how large its body is."""
    agreement = Catalogue.load().get(AGREEMENT).agreement
    regions = agreement.recipient_ids("regions")
    form, region = agreement.form(OBLIGATION), agreement.recipient(regions[0])
    assert form is not None
    assert region is not None
    content, media_type = with_action_plan(answer_form(form, region), regions[0], _thicken)
    assert BOUNDARY in media_type

    def make(number: int) -> Ask:
        caller = regions[number % len(regions)]
        query = f"agreement_id={AGREEMENT}&obligation_id={OBLIGATION}&recipient_id={caller}"
        head = f"POST /submissions/v1/filings?{query} HTTP/1.1\r\nHost: load\r\n"
        head += f"Authorization: {bearer('region.' + caller)}\r\nContent-Type: {media_type}\r\n"
        head += f"Idempotency-Key: {time.monotonic_ns()}-{number}\r\n"
        head += f"Content-Length: {len(content)}\r\n\r\n"
        return Ask("filing", port, head.encode() + content)

    return make, len(content)


def _thicken(document: bytes) -> bytes:
    """The same Word document with a made-up picture of so many bytes in it."""
    held = io.BytesIO(document)
    with zipfile.ZipFile(held, "a", zipfile.ZIP_STORED) as archive:
        picture = random.Random(1).randbytes(ATTACHED_BYTES)  # noqa: S311 - only its size counts
        archive.writestr("word/media/image1.png", picture)
    return held.getvalue()
