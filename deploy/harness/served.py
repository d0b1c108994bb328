"""What uvicorn is given in a harness: `planted.py`, loaded as a service is in its image.

An image has no `rich`, which developers have; httpx and structlog load it where it is, a tenth of
what a start costs. And `services` comes first, as it does where nothing is planted: it says how
garbage is seen to.
"""

import sys
from importlib import import_module

from starlette.applications import Starlette


def app_from_environment() -> Starlette:
    """The service named by the environment, with its fault planted."""
    sys.modules["rich"] = None  # type: ignore[assignment]
    import_module("services")
    service: Starlette = import_module("deploy.harness.planted").app_from_environment()
    return service
