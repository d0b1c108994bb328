"""Spans for an OpenTelemetry collector, where one is named (`OTEL_EXPORTER_OTLP_ENDPOINT`).

What is sent: the service's name, what was asked for by its template, how it ended, and when. No
address, header, body or exception's text. Which share is sent is told as OpenTelemetry has it
(`OTEL_TRACES_SAMPLER`); a caller who wants no trace kept (flag 00) gets none by default.
"""

from collections.abc import Mapping

from opentelemetry.context import Context
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import SERVICE_NAME, SERVICE_VERSION, Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.trace import (
    NonRecordingSpan,
    SpanContext,
    SpanKind,
    Status,
    StatusCode,
    TraceFlags,
    format_span_id,
    format_trace_id,
    set_span_in_context,
)
from opentelemetry.trace import Span as OpenSpan

from shared.kit.tracing import Kind, Trace
from shared.kit.version import VERSION

_KINDS = {"request": SpanKind.SERVER, "job": SpanKind.CONSUMER}


class CollectedSpan:
    """A span on its way to the collector."""

    def __init__(self, span: OpenSpan) -> None:
        """Take over a span that has begun."""
        self._span = span
        context = span.get_span_context()
        self.trace = Trace(
            format_trace_id(context.trace_id),
            format_span_id(context.span_id),
            f"{context.trace_flags:02x}",
        )

    def end(self, name: str, facts: Mapping[str, str | int], *, failed: bool) -> None:
        """It is done, and may be sent."""
        self._span.update_name(name)
        self._span.set_attributes(facts)
        if failed:
            self._span.set_status(Status(StatusCode.ERROR))
        self._span.end()


class CollectedSpans:
    """Makes a service's spans; they are sent in batches, and what is left when the process ends."""

    def __init__(self, service: str, endpoint: str) -> None:
        """Name the service and where the collector is."""
        resource = Resource.create({SERVICE_NAME: service, SERVICE_VERSION: VERSION})
        self._provider = TracerProvider(resource=resource)
        exporter = OTLPSpanExporter(endpoint=f"{endpoint.rstrip('/')}/v1/traces")
        self._provider.add_span_processor(BatchSpanProcessor(exporter))
        self._tracer = self._provider.get_tracer("statsbidrag", VERSION)

    def start(self, parent: Trace | None, kind: Kind) -> CollectedSpan:
        """Something begins, for a caller's span or for nobody's."""
        context = Context()
        if parent is not None:
            above = SpanContext(
                trace_id=int(parent.id, 16),
                span_id=int(parent.span, 16),
                is_remote=True,
                trace_flags=TraceFlags(int(parent.flags, 16)),
            )
            context = set_span_in_context(NonRecordingSpan(above), context)
        return CollectedSpan(self._tracer.start_span(kind, context, kind=_KINDS[kind]))

    def close(self) -> None:
        """Send what is left."""
        self._provider.shutdown()
