"""What assessment is told from outside."""

from pydantic_settings import SettingsConfigDict

from shared.kit.settings import CallingSettings


class AssessmentSettings(CallingSettings):
    """`ASSESSMENT_DATABASE_URL`, where submissions is, and what all services share."""

    model_config = SettingsConfigDict(
        env_prefix="ASSESSMENT_", populate_by_name=True, extra="ignore", frozen=True
    )

    submissions_url: str
    """The API of submissions, such as `http://submissions:8000/submissions/v1`."""
