"""What submissions is told from outside."""

from pydantic import Field, SecretStr, field_validator, model_validator
from pydantic_settings import SettingsConfigDict

from shared.kit.groups import Bounds
from shared.kit.settings import ServiceSettings
from shared.kit.signatures import Signer, UnusableKey


class SubmissionsSettings(ServiceSettings):
    """`SUBMISSIONS_DATABASE_URL`, the key receipts are signed with, and what all services share."""

    model_config = SettingsConfigDict(
        env_prefix="SUBMISSIONS_",
        populate_by_name=True,
        extra="ignore",
        frozen=True,
    )

    receipt_signing_key: SecretStr | None = None
    """An Ed25519 private key in PKCS 8 PEM; production does not start without one."""
    scanner_host: str | None = None
    """Where a scanner speaks ClamAV's protocol; none by default, and then nothing is scanned."""
    scanner_port: int = Field(default=3310, ge=1, le=65535)
    intake_queue_megabytes: int = Field(default=256, ge=32, le=65_536)
    """How much of what has arrived may wait in memory to be written; beyond it: 503."""

    @field_validator("receipt_signing_key")
    @classmethod
    def _usable(cls, key: SecretStr | None) -> SecretStr | None:
        if key is not None:
            Signer.from_pem(key.get_secret_value())
        return key

    @model_validator(mode="after")
    def _production_signs(self) -> "SubmissionsSettings":
        if self.environment == "production" and self.make_signer().is_made_up:
            raise UnusableKey(
                "SUBMISSIONS_RECEIPT_SIGNING_KEY is required in production: a receipt signed with "
                "the made-up key of demo and test proves nothing"
            )
        return self

    def intake_bounds(self) -> Bounds:
        """How much the intake holds in memory."""
        return Bounds(held_bytes=self.intake_queue_megabytes * 1024 * 1024)

    def make_signer(self) -> Signer:
        """What signs receipts: the key given, or the made-up one of demo and test."""
        if self.receipt_signing_key is None:
            return Signer.made_up()
        return Signer.from_pem(self.receipt_signing_key.get_secret_value())
