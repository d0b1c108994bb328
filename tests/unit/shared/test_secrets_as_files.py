"""A secret may be a file: named as its variable, in a folder that one variable names."""

from pathlib import Path

import pytest

from services.assessment.settings import AssessmentSettings
from shared.kit.settings import told


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("STATSBIDRAG_SECRETS_DIR", str(tmp_path))
    monkeypatch.setenv("STATSBIDRAG_ENVIRONMENT", "test")
    monkeypatch.setenv("ASSESSMENT_SUBMISSIONS_URL", "http://sibling/submissions/v1")
    for name in ("ASSESSMENT_DATABASE_URL", "ASSESSMENT_CLIENT_KEY"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "assessment_database_url").write_text("postgresql://role:made-up@host/one\n")
    (tmp_path / "assessment_client_key").write_text("a made-up key\n")
    return tmp_path


def test_a_service_reads_its_secrets_from_files(folder: Path) -> None:
    settings = AssessmentSettings()

    assert settings.database_url.get_secret_value() == "postgresql+psycopg://role:made-up@host/one"
    assert settings.client_key.get_secret_value() == "a made-up key"


def test_the_environment_goes_before_a_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSESSMENT_CLIENT_KEY", "another")

    assert AssessmentSettings().client_key.get_secret_value() == "another"
    assert told("ASSESSMENT_CLIENT_KEY") == "another"
    assert told("ASSESSMENT_DATABASE_URL") == "postgresql://role:made-up@host/one"
    assert told("ASSESSMENT_OTHER") == ""
