"""The HTTP status of each refusal that the kit itself gives."""

from shared.kit.groups import QueueFull
from shared.kit.idempotency import (
    IdempotencyKeyInFlight,
    IdempotencyKeyMissing,
    IdempotencyKeyReused,
)
from shared.kit.issuer_keys import IssuerUnavailable
from shared.kit.preconditions import PreconditionFailed, PreconditionMissing
from shared.kit.problems import StatusMap
from shared.kit.strict_json import MalformedJson, UnsupportedMediaType
from shared.kit.webhooks.addresses import WebhookAddressRefused
from shared.kit.webhooks.desk import TooManyWebhooks, WebhookStateForbids
from shared.kit.webhooks.signing import WebhooksOff

KIT_STATUSES: StatusMap = {
    IdempotencyKeyInFlight: 409,
    IdempotencyKeyMissing: 400,
    IdempotencyKeyReused: 422,
    IssuerUnavailable: 503,
    MalformedJson: 400,
    PreconditionFailed: 412,
    PreconditionMissing: 428,
    QueueFull: 503,
    TooManyWebhooks: 409,
    UnsupportedMediaType: 415,
    WebhookAddressRefused: 422,
    WebhookStateForbids: 409,
    WebhooksOff: 409,
}
