"""Logs as JSON lines: a constant message, facts as fields, the trace id bound.

Nothing that was sent is logged: no query, no body, no token. An exception is logged as its kind and
the places it passed, since its text may repeat what it choked on.
"""

import logging
import sys
import traceback

import structlog


def configure_logs() -> None:
    """Send structlog and the standard library's records to standard error as JSON."""
    shared_steps: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        where_it_failed,
    ]
    structlog.configure(
        processors=[*shared_steps, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared_steps,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.JSONRenderer(ensure_ascii=False),
            ],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.INFO)
    for name in ("uvicorn", "uvicorn.error"):
        logging.getLogger(name).handlers.clear()
        logging.getLogger(name).propagate = True
    # It would write each address with its query; what is refused is logged by the path alone.
    logging.getLogger("uvicorn.access").handlers.clear()
    logging.getLogger("uvicorn.access").propagate = False
    for name in ("httpx", "alembic", "procrastinate"):
        logging.getLogger(name).setLevel(logging.WARNING)


def where_it_failed(
    _: object, __: str, event: structlog.typing.EventDict
) -> structlog.typing.EventDict:
    """Replace an exception by the kinds in its chain, each with the lines it passed."""
    error = event.pop("exc_info", None)
    if isinstance(error, tuple):
        error = error[1]
    elif error is True:
        error = sys.exc_info()[1]
    chain = []
    while isinstance(error, BaseException):
        frames = traceback.extract_tb(error.__traceback__)
        places = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
        chain.append({"kind": kind_of(error), "passed": places})
        error = error.__cause__ or error.__context__
    if chain:
        event["exception"] = chain
    return event


def kind_of(error: BaseException) -> str:
    """The name of an exception's class, and nothing of what it says."""
    return type(error).__qualname__
