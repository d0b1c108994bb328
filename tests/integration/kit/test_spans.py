"""With a collector, one trace goes through three services and a job; without one, nothing does."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from opentelemetry.proto.trace.v1.trace_pb2 import Span

from deploy.local.database import ServiceDatabase
from tests.integration.allocation.test_scenario_analyses import ASKED, followed, is_over
from tests.integration.coast import COAST, DEFINITIONS, live_until_december
from tests.wire import as_role, new_key, post, wired

Databases = dict[str, ServiceDatabase]
TRACE = "0af7651916cd43dd8448eb211c80319c"
TRACEPARENT = f"00-{TRACE}-b7ad6b7169203331-01"
Sent = list[tuple[str, Span]]


@contextmanager
def collector() -> Iterator[tuple[str, Sent]]:
    """A collector of one's own: its address, and what it was sent, by service."""
    sent: Sent = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            assert self.path == "/v1/traces"
            if self.headers.get("Content-Encoding") == "gzip":
                raise NotImplementedError
            for each in ExportTraceServiceRequest.FromString(body).resource_spans:
                (name,) = [x.value.string_value for x in each.resource.attributes
                           if x.key == "service.name"]  # fmt: skip
                sent.extend((name, span) for scope in each.scope_spans for span in scope.spans)
            self.send_response(200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", sent
    finally:
        server.shutdown()
        server.server_close()


async def test_one_trace_goes_through_three_services_and_a_job(
    databases: Databases, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OTEL_BSP_SCHEDULE_DELAY", "100")
    with collector() as (address, sent):
        monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", address)
        async with wired(databases, agreements_dir=DEFINITIONS, worker="inside") as wire:
            await live_until_december(wire)
            traced = {"traceparent": TRACEPARENT, "Idempotency-Key": new_key()}
            evaluated = await post(
                wire.assessment, "/evaluations", "assessor.1",
                json={"agreement_id": COAST}, headers=traced,
            )  # fmt: skip
            assert evaluated.status_code == 201, evaluated.text
            analysis = await post(
                wire.allocation, "/scenario-analyses", "payer.1", json=ASKED,
                headers={**traced, "Idempotency-Key": new_key()},
            )  # fmt: skip
            await followed(wire, analysis.headers["Location"].split("/v1")[1], until=is_over)
            person = await wire.submissions.get(
                "/filings?recipient_id=19121212-1212",
                headers={**as_role("region.01"), "traceparent": TRACEPARENT},
            )
            assert person.status_code in {200, 422}
    ours = [(name, span) for name, span in sent if span.trace_id.hex() == TRACE]
    assert {name for name, _ in ours} == {"submissions", "assessment", "allocation"}
    names = {span.name for _, span in ours}
    assert {"POST /evaluations", "POST /scenario-analyses", "GET /filings"} <= names
    assert [name for name in names if name.startswith("job ")], names
    above = {span.span_id for _, span in ours} | {bytes.fromhex("b7ad6b7169203331")}
    assert {span.parent_span_id for _, span in ours} <= above
    assert "19121212" not in "".join(str(span) for _, span in sent)
    assert "Bearer" not in "".join(str(span) for _, span in sent)


def test_without_a_collector_none_of_its_code_is_loaded() -> None:

    code = "import sys, services.allocation.main; print('opentelemetry.sdk' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
