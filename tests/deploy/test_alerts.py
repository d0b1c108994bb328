"""The dashboards in the repository are those the code writes, and the alerts pass their tests."""

import shutil

import pytest

from deploy import alerts
from deploy.grafana.dashboards import FOLDER, PAGES, build
from deploy.grafana.panels import Page


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_dashboard_is_as_the_code_writes_it(page: Page) -> None:
    assert (FOLDER / f"{page.name}.json").read_text() == build(page)


def test_the_alerts_fire_when_they_should_and_only_then() -> None:
    if shutil.which("promtool") is None or shutil.which("amtool") is None:
        pytest.skip(
            "promtool and amtool are not installed: apt-get install prometheus-alertmanager"
        )
    assert all(alerts.check().values())


def test_without_the_tools_the_command_says_so_and_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", "")
    assert alerts.main() == 1
    assert "promtool is needed and not installed" in capsys.readouterr().out
