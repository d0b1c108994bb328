"""What a service is told from outside: environment variables, no secrets or URLs as defaults.

What is secret may be a file instead, in the folder that `STATSBIDRAG_SECRETS_DIR` names, with the
variable's name in lower case: so it stands in no environment and no command line.
"""

import os
from datetime import timedelta
from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr, field_validator, model_validator
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SecretsSettingsSource,
    SettingsConfigDict,
)

from shared.kit.clock import Clock, SettableClock, SystemClock
from shared.kit.signatures import Signer, UnusableKey
from shared.kit.webhooks.schedule import WebhookSchedule
from shared.kit.webhooks.signing import Vault


def psycopg_url(url: str) -> str:
    """A database's address with the driver named: the usual `postgresql://` is accepted too."""
    for prefix in ("postgresql://", "postgres://"):
        if url.startswith(prefix):
            return "postgresql+psycopg://" + url.removeprefix(prefix)
    return url


def secrets_folder() -> Path | None:
    """Where secrets are files (`STATSBIDRAG_SECRETS_DIR`), each named as its variable."""
    folder = os.environ.get("STATSBIDRAG_SECRETS_DIR")
    return None if folder is None else Path(folder)


def told(name: str) -> str:
    """A variable of the environment, else the secret of that name in lower case; else nothing."""
    folder = secrets_folder()
    file = None if folder is None else folder / name.lower()
    kept = file.read_text().strip() if file is not None and file.exists() else ""
    return os.environ.get(name, kept)


class ServiceSettings(BaseSettings):
    """What every service needs to know; each service adds its own.

    `STATSBIDRAG_…` is common to the three; the rest carries the service's name, such as
    `SUBMISSIONS_DATABASE_URL`.
    """

    model_config = SettingsConfigDict(populate_by_name=True, extra="ignore", frozen=True)

    environment: Literal["production", "demo", "test"] = Field(
        default="production", validation_alias="STATSBIDRAG_ENVIRONMENT"
    )
    agreements_dir: Path | None = Field(default=None, validation_alias="STATSBIDRAG_AGREEMENTS_DIR")
    """A folder with further agreements, one folder each."""
    clock: Literal["system", "settable"] | None = Field(
        default=None, validation_alias="STATSBIDRAG_CLOCK"
    )
    """None: settable in demo and test, the system's in production."""
    public_url: str = Field(
        default="https://statsbidrag.example", validation_alias="STATSBIDRAG_PUBLIC_URL"
    )
    """What callers see before `/<service>/v1`; tokens are meant for the whole of that address."""
    token_issuer: str = Field(validation_alias="STATSBIDRAG_TOKEN_ISSUER")
    """Whose access tokens are believed, as their `iss` names it."""
    token_keys: str = Field(validation_alias="STATSBIDRAG_TOKEN_KEYS")
    """The issuer's key set (JWKS): an address, or a file."""
    audit_signing_key: SecretStr | None = None
    """An Ed25519 private key in PKCS 8 PEM for heads of the audit trail; production needs one."""
    audit_seal_seconds: int = Field(
        default=1, ge=0, le=60, validation_alias="STATSBIDRAG_AUDIT_SEAL_SECONDS"
    )
    """How long an entry waits at most before it is sealed; 0: this process seals none."""
    database_url: SecretStr
    """The run-time role's connection, `postgresql+psycopg://…`."""
    read_database_url: SecretStr | None = None
    """The same role at a streaming replica: read for what may be a moment old; none by default."""
    database_pool_size: int = Field(default=10, ge=1, le=200)
    json_limit_bytes: int = Field(default=1024 * 1024, ge=1024)
    rate_limit_requests: int = Field(default=30_000, ge=1)
    """How many requests one client may make of one process in a window."""
    rate_limit_window_seconds: int = Field(default=60, ge=1)
    traces_endpoint: str | None = Field(
        default=None, validation_alias="OTEL_EXPORTER_OTLP_ENDPOINT"
    )
    """Where traces are collected (OTLP over HTTP); none by default, and then none are made."""
    worker: Literal["inside", "apart"] = "inside"
    """Whether the service does its own background jobs, or leaves them to a worker process."""
    stalled_seconds: float = Field(default=30, ge=1)
    """How long a worker may be silent before its job is taken up by another."""
    webhook_keys: SecretStr | None = None
    """Fernet keys that secrets of webhooks are sealed with, the newest first, commas between; in
    production there are no webhooks without."""
    webhook_retry_seconds: tuple[int, ...] = (5, 60, 300, 1800, 7200, 18_000, 36_000, 72_000)
    """How long to wait after each failure in a row; after one more the webhook is disabled."""
    webhook_ports: frozenset[int] = frozenset((443, 8443))
    webhook_deadline_seconds: float = Field(default=10, gt=0, le=60)
    """How long a receiver may take to answer."""
    webhook_sweep_seconds: float = Field(
        default=30, ge=0, validation_alias="STATSBIDRAG_WEBHOOK_SWEEP_SECONDS"
    )
    """How often to look for webhooks that were left behind; 0: this process does not."""
    webhook_overlap_hours: int = Field(default=24, ge=1)
    """How long messages carry the signature of a secret that has been replaced."""

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - the library's signature
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """The environment, and then the secrets' folder as it is named at this moment."""
        files = SecretsSettingsSource(settings_cls, secrets_dir=secrets_folder())
        return init_settings, env_settings, files

    @field_validator("database_url", "read_database_url")
    @classmethod
    def _psycopg(cls, url: SecretStr | None) -> SecretStr | None:
        return None if url is None else SecretStr(psycopg_url(url.get_secret_value()))

    @model_validator(mode="after")
    def _production_keeps_time(self) -> "ServiceSettings":
        if self.environment == "production" and self.clock == "settable":
            raise ValueError(
                "STATSBIDRAG_CLOCK=settable is for demo and test; production uses the system clock"
            )
        return self

    @model_validator(mode="after")
    def _production_asks_in_private(self) -> "ServiceSettings":
        places = {"STATSBIDRAG_TOKEN_ISSUER": self.token_issuer, **self._identity_places()}
        for name, place in places.items():
            if self.environment == "production" and not place.startswith("https://"):
                raise ValueError(f"{name} must be an https address in production")
        return self

    def _identity_places(self) -> dict[str, str]:
        """Where else than at its name the issuer is asked, by the variable that says so."""
        is_file = "://" not in self.token_keys
        return {} if is_file else {"STATSBIDRAG_TOKEN_KEYS": self.token_keys}

    @model_validator(mode="after")
    def _production_signs_its_trail(self) -> "ServiceSettings":
        if self.environment == "production" and self.make_audit_signer().is_made_up:
            raise UnusableKey(
                "<SERVICE>_AUDIT_SIGNING_KEY is required in production: a head of the audit trail "
                "that is signed with the made-up key proves nothing"
            )
        return self

    def make_audit_signer(self) -> Signer:
        """What signs heads of the audit trail: the key given, or the made-up one."""
        if self.audit_signing_key is None:
            return Signer.made_up()
        return Signer.from_pem(self.audit_signing_key.get_secret_value())

    def make_vault(self) -> Vault:
        """What seals webhooks' secrets: the keys given, or outside production a made-up one."""
        return Vault.of(self.webhook_keys, is_production=self.environment == "production")

    def webhook_schedule(self) -> WebhookSchedule:
        """When what could not be sent is tried again."""
        return WebhookSchedule(
            retry_seconds=self.webhook_retry_seconds,
            sweep_seconds=self.webhook_sweep_seconds,
            overlap=timedelta(hours=self.webhook_overlap_hours),
        )

    def make_clock(self) -> Clock:
        """The clock these settings call for."""
        settable = self.clock or ("system" if self.environment == "production" else "settable")
        return SettableClock() if settable == "settable" else SystemClock()

    def agreement_folders(self) -> tuple[Path, ...]:
        """The folders that hold further agreements."""
        return () if self.agreements_dir is None else (self.agreements_dir,)


class CallingSettings(ServiceSettings):
    """What a service that asks a sibling must know beside: how it gets a token of its own."""

    token_endpoint: str = Field(validation_alias="STATSBIDRAG_TOKEN_ENDPOINT")
    """Where the issuer gives tokens to clients that prove who they are."""
    client_key: SecretStr
    """The service's private key at the issuer: EC P-256, PKCS 8 in PEM."""
    peer_deadline_seconds: int = Field(default=20, ge=1, le=300)
    """How long a sibling may take to answer, however often it is asked again meanwhile."""

    def _identity_places(self) -> dict[str, str]:
        return {**super()._identity_places(), "STATSBIDRAG_TOKEN_ENDPOINT": self.token_endpoint}


def resource_of(service: str, public_url: str) -> str:
    """The address of a service's API: the audience of tokens that are meant for it."""
    return f"{public_url}/{service}/v1"
