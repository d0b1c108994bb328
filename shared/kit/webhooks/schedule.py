"""When what could not be sent is tried again, and for how long a secret lives beside the next."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class WebhookSchedule:
    """Read from the settings."""

    retry_seconds: tuple[int, ...]
    """How long to wait after each failure in a row; after one more the webhook is disabled."""
    sweep_seconds: float
    overlap: timedelta
