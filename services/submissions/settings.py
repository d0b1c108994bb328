"""What submissions is told from outside."""

from pydantic_settings import SettingsConfigDict

from shared.kit.settings import ServiceSettings


class SubmissionsSettings(ServiceSettings):
    """`SUBMISSIONS_DATABASE_URL` and what all services share."""

    model_config = SettingsConfigDict(
        env_prefix="SUBMISSIONS_", populate_by_name=True, extra="ignore", frozen=True
    )
