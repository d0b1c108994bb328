"""What a service is told from outside: environment variables, no secrets or URLs as defaults."""

from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from shared.kit.clock import Clock, SettableClock, SystemClock


class ServiceSettings(BaseSettings):
    """What every service needs to know; each service adds its own.

    `STATSBIDRAG_…` is common to the three; the rest carries the service's name, such as
    `SUBMISSIONS_DATABASE_URL`.
    """

    model_config = SettingsConfigDict(
        populate_by_name=True, extra="ignore", frozen=True, use_attribute_docstrings=True
    )

    environment: Literal["production", "demo", "test"] = Field(
        default="production", validation_alias="STATSBIDRAG_ENVIRONMENT"
    )
    agreements_dir: Path | None = Field(default=None, validation_alias="STATSBIDRAG_AGREEMENTS_DIR")
    """A folder with further agreements, one folder each."""
    clock: Literal["system", "settable"] | None = Field(
        default=None, validation_alias="STATSBIDRAG_CLOCK"
    )
    """None: settable in demo and test, the system's in production."""
    database_url: SecretStr
    """The run-time role's connection, `postgresql+psycopg://…`."""
    database_pool_size: int = Field(default=10, ge=1, le=200)
    json_limit_bytes: int = Field(default=1024 * 1024, ge=1024)

    @field_validator("database_url")
    @classmethod
    def _psycopg(cls, url: SecretStr) -> SecretStr:
        """Accept the usual `postgresql://` too: there is only one driver here."""
        text = url.get_secret_value()
        for prefix in ("postgresql://", "postgres://"):
            if text.startswith(prefix):
                return SecretStr("postgresql+psycopg://" + text.removeprefix(prefix))
        return url

    @model_validator(mode="after")
    def _production_keeps_time(self) -> "ServiceSettings":
        if self.environment == "production" and self.clock == "settable":
            raise ValueError(
                "STATSBIDRAG_CLOCK=settable is for demo and test; production uses the system clock"
            )
        return self

    def service_token(self, service: str) -> str:
        """The token a service shows its siblings; fixed until identity is built."""
        return f"demo.service.{service}"

    def make_clock(self) -> Clock:
        """The clock these settings call for."""
        settable = self.clock or ("system" if self.environment == "production" else "settable")
        return SettableClock() if settable == "settable" else SystemClock()

    def agreement_folders(self) -> tuple[Path, ...]:
        """The folders that hold further agreements."""
        return () if self.agreements_dir is None else (self.agreements_dir,)
