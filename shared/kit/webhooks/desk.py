"""What registering and sending take: which events there are, where may be sent to, sealing keys."""

from dataclasses import dataclass, replace

from shared.kit.events import Feed
from shared.kit.settings import ServiceSettings
from shared.kit.webhooks.event_types import OWN_TYPES
from shared.kit.webhooks.sending import Sender
from shared.kit.webhooks.signing import Vault
from shared.values.errors import Conflict


class WebhookStateForbids(Conflict):
    """What was asked does not follow on the state the webhook is in."""

    code = "webhook-state-forbids"
    title = "The webhook is in another state"


class TooManyWebhooks(Conflict):
    """The owner has as many webhooks as anybody may."""

    code = "too-many-webhooks"
    title = "You have as many webhooks as anybody may"


@dataclass(frozen=True, slots=True)
class Desk:
    """A service's own, made once."""

    feed: Feed
    sender: Sender
    vault: Vault

    @classmethod
    def of(cls, feed: Feed, settings: ServiceSettings) -> "Desk":
        """As the settings say; this machine is sent to outside production only."""
        sender = Sender(
            ports=settings.webhook_ports,
            loopback=settings.environment != "production",
            deadline_seconds=settings.webhook_deadline_seconds,
        )
        told = replace(feed, types={**feed.types, **OWN_TYPES})
        return cls(told, sender, settings.make_vault())
