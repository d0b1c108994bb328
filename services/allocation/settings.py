"""What allocation is told from outside."""

from pydantic_settings import SettingsConfigDict

from shared.kit.settings import CallingSettings


class AllocationSettings(CallingSettings):
    """`ALLOCATION_DATABASE_URL`, where assessment is, and what all services share."""

    model_config = SettingsConfigDict(
        env_prefix="ALLOCATION_", populate_by_name=True, extra="ignore", frozen=True
    )

    assessment_url: str
    """The API of assessment, such as `http://assessment:8000/assessment/v1`."""
    submissions_url: str | None = None
    """The API of submissions, to show its specification on the developer page; nothing else."""
    dask_address: str | None = None
    """The scheduler of a Dask cluster that computes scenarios, such as `tcp://dask:8786`; without
    one the service's own threads do."""
