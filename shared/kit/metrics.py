"""Prometheus metrics: requests by templated route from the instrumentator, and a place for more."""

from fastapi import FastAPI
from prometheus_client import CollectorRegistry, GCCollector, PlatformCollector, ProcessCollector
from prometheus_client import generate_latest as render
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_fastapi_instrumentator import Instrumentator
from starlette.responses import Response


def measured(app: FastAPI) -> CollectorRegistry:
    """Count and time the application's requests, in a registry of its own."""
    registry = CollectorRegistry()
    ProcessCollector(registry=registry)
    PlatformCollector(registry=registry)
    GCCollector(registry=registry)
    Instrumentator(registry=registry, should_group_status_codes=False).instrument(app)
    return registry


def metrics_response(registry: CollectorRegistry) -> Response:
    """The registry in the text format Prometheus reads."""
    return Response(render(registry), headers={"Content-Type": CONTENT_TYPE_LATEST})
