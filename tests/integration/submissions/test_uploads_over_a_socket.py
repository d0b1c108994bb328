"""A real process takes every hostile upload, and the largest harmless one, and hardly grows."""

import json
import re
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import httpx
import pytest

from deploy.local.database import ServiceDatabase
from deploy.local.services import ServicePlace, choose_places, running_service, wait_until_ready
from services.submissions.api.arguments import UPLOAD_LIMIT_BYTES
from services.submissions.domain.reading import DOCX, XLSX
from tests.integration.coast import COAST, DEFINITIONS, RECIPIENTS, filings
from tests.integration.submissions.hostile import corpus, packed
from tests.integration.submissions.life import draft
from tests.integration.submissions.test_uploads import with_plan
from tests.wire import as_role

GROWTH_MAXIMUM_KIB = 100 * 1024
ANSWER_SECONDS_MAXIMUM = 2
MULTIPART = "multipart/form-data; boundary=b"


@dataclass(frozen=True, slots=True)
class Served:
    """A service in a process of its own, reached over a socket."""

    client: httpx.Client
    process_id: int

    def peak_kib(self) -> int:
        """The most memory its process has ever held."""
        status = Path(f"/proc/{self.process_id}/status").read_text()
        found = re.search(r"^VmHWM:\s+(\d+) kB$", status, re.MULTILINE)
        assert found is not None
        return int(found[1])

    def send(self, body: bytes) -> tuple[float, dict[str, object]]:
        """File a report with a plan; how long the answer took, and the filing's latest version."""
        headers = as_role("region.nord", Content_Type=MULTIPART, Idempotency_Key=str(uuid4()))
        started = time.monotonic()
        answer = self.client.post(filings(), content=body, headers=headers)
        seconds = time.monotonic() - started
        assert answer.status_code == 201, answer.text
        assert answer.json()["registration_number"].startswith("S-")
        return seconds, self.latest(answer.json()["filing_id"])

    def latest(self, filing_id: str) -> dict[str, object]:
        """The latest version of a filing, once its files have been looked into."""
        found = self.client.get(f"/filings/{filing_id}", headers=as_role("region.nord"))
        version: dict[str, object] = found.json()["versions"][-1]
        return version | {"filing_id": filing_id}


@pytest.fixture
def served(databases: dict[str, ServiceDatabase], tmp_path: Path) -> Iterator[Served]:
    """Submissions as it is run, knowing the made-up agreement."""
    place: ServicePlace = choose_places({}, tmp_path)["submissions"]
    extra = {"STATSBIDRAG_AGREEMENTS_DIR": str(DEFINITIONS)}
    database = databases["submissions"]
    with running_service(place, database, peer=None, extra_environment=extra) as process:
        wait_until_ready(place, process)
        with httpx.Client(base_url=place.api_url, timeout=60) as client:
            yield Served(client, process.pid)


def test_every_hostile_upload_is_receipted_and_quarantined(
    served: Served, capsys: pytest.CaptureFixture[str]
) -> None:
    # One goes first, so that what is loaded once is not counted as growth.
    served.send(with_plan(DOCX, packed({})))
    before, slowest, escaped = served.peak_kib(), 0.0, []
    hostile = corpus()
    for name, (media_type, content) in hostile.items():
        seconds, version = served.send(with_plan(media_type, content))
        slowest = max(slowest, seconds)
        if version["quarantined"] != ["plan"]:
            escaped.append((name, version["findings"]))
    growth = served.peak_kib() - before
    with capsys.disabled():
        sys.stdout.write(
            f"\n{len(hostile)} hostile uploads receipted, {len(hostile) - len(escaped)} in "
            f"quarantine; slowest answer {slowest * 1000:.0f} ms; growth {growth // 1024} MiB\n"
        )
    assert not escaped
    assert slowest <= ANSWER_SECONDS_MAXIMUM
    assert growth <= GROWTH_MAXIMUM_KIB


def test_the_largest_upload_goes_in_and_out_as_it_is(
    served: Served, capsys: pytest.CaptureFixture[str]
) -> None:
    served.send(with_plan(DOCX, packed({})))
    plan = b"%PDF-1.7\n" + b"0123456789abcdef" * ((UPLOAD_LIMIT_BYTES - 4096) // 16)
    before = served.peak_kib()

    seconds, version = served.send(with_plan("application/pdf", plan))
    taken = served.peak_kib() - before
    at = f"/filings/{version['filing_id']}/versions/{version['number']}/attachments/plan"
    back = served.client.get(at, headers=as_role("region.nord"))
    given = served.peak_kib() - before - taken

    with capsys.disabled():
        sys.stdout.write(
            f"\n{len(plan) // 2**20} MiB taken in {seconds * 1000:.0f} ms; the process's peak grew "
            f"{taken // 1024} MiB taking it and {given // 1024} MiB giving it back\n"
        )
    assert back.content == plan
    assert back.headers["Content-Length"] == str(len(plan))
    assert given <= 8 * 1024
    too_large = served.client.post(
        filings(),
        content=with_plan("application/pdf", plan + bytes(8192)),
        headers=as_role("region.nord", Content_Type=MULTIPART, Idempotency_Key="too-large"),
    )
    assert too_large.status_code == 413
    assert json.loads(too_large.content)["code"] == "content-too-large"


FIVE_MIB = 5 * 1024 * 1024


def save_and_file(served: Served, recipient_id: str) -> None:
    """A draft whose plan of 5 MB is saved, replaced, and filed as it is."""
    who = f"region.{recipient_id}"
    begun = served.client.post(
        "/drafts",
        json=draft(recipient_id=recipient_id),
        headers=as_role(who, Idempotency_Key=str(uuid4())),
    )
    at, etag = f"/drafts/{begun.json()['id']}", begun.headers["etag"]
    for filling in (b"first", b"again"):
        plan = (b"%PDF-1.7\n" + filling * FIVE_MIB)[:FIVE_MIB]
        saved = served.client.put(
            f"{at}/attachments/plan",
            content=plan,
            headers=as_role(who, If_Match=etag, Content_Type="application/pdf"),
        )
        assert saved.status_code == 200, saved.text
        etag = saved.headers["etag"]
    headers = as_role(who, If_Match=etag, Idempotency_Key=str(uuid4()))
    filed = served.client.post(f"{at}/filings", headers=headers)
    assert filed.status_code == 201, filed.text
    receipt = filed.json()
    attachment = f"/filings/{receipt['filing_id']}/versions/{receipt['version']}/attachments/plan"
    assert served.client.get(attachment, headers=as_role(who)).content == plan


def deliver_what_is_no_table(served: Served, number: int) -> None:
    """A workbook of 5 MB, kept with the report that nothing could be read of it."""
    answer = served.client.post(
        f"/statistics-files?agreement_id={COAST}&origin=Made-up",
        content=(b"PK" + bytes([number]) * FIVE_MIB)[:FIVE_MIB],
        headers=as_role(
            "statistics-supplier.database", Idempotency_Key=str(uuid4()), Content_Type=XLSX
        ),
    )
    assert answer.status_code == 201, answer.text
    assert not answer.json()["is_taken"]


def test_drafts_and_statistics_of_five_megabytes_at_once_hardly_grow_the_service(
    served: Served, capsys: pytest.CaptureFixture[str]
) -> None:
    served.send(with_plan(DOCX, packed({})))
    before = served.peak_kib()

    with ThreadPoolExecutor() as senders:
        for task in [
            *(senders.submit(save_and_file, served, each) for each in RECIPIENTS),
            *(senders.submit(deliver_what_is_no_table, served, each) for each in range(3)),
        ]:
            task.result()

    growth = served.peak_kib() - before
    with capsys.disabled():
        sys.stdout.write(
            f"\n{len(RECIPIENTS)} drafts and 3 statistics files of 5 MiB at once: "
            f"the process's peak grew {growth // 1024} MiB\n"
        )
    assert growth <= GROWTH_MAXIMUM_KIB
