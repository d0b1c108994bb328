"""The three dashboards, as the JSON Grafana reads.

python -m deploy.grafana.dashboards      writes deploy/grafana/*.json anew
"""

import sys
from collections.abc import Iterable
from pathlib import Path

from grafana_foundation_sdk.builders.dashboard import (
    Dashboard,
    DatasourceVariable,
    QueryVariable,
    Row,
)
from grafana_foundation_sdk.builders.prometheus import Dataquery
from grafana_foundation_sdk.builders.stat import Panel as Stat
from grafana_foundation_sdk.builders.table import Panel as Table
from grafana_foundation_sdk.builders.timeseries import Panel as Timeseries
from grafana_foundation_sdk.cog.encoder import JSONEncoder
from grafana_foundation_sdk.models.common import TimeZoneBrowser
from grafana_foundation_sdk.models.dashboard import DataSourceRef

from deploy.grafana.deadline_day import DEADLINE_DAY
from deploy.grafana.money_flow import MONEY_FLOW
from deploy.grafana.panels import Page, Panel
from deploy.grafana.services import SERVICES

PAGES = (DEADLINE_DAY, MONEY_FLOW, SERVICES)
FOLDER = Path(__file__).parent
_SOURCE = DataSourceRef(type_val="prometheus", uid="${source}")


def _panel(panel: Panel) -> Stat | Table | Timeseries:
    query = Dataquery().expr(panel.query).legend_format(panel.legend)
    builder: Stat | Table | Timeseries
    match panel.shown_as:
        case "number":
            builder = Stat()
        case "table":
            builder = Table()
            query = query.instant()
        case "line":
            builder = Timeseries()
    height = 4 if panel.shown_as == "number" else 8
    return (
        builder.title(panel.title)
        .datasource(_SOURCE)
        .unit(panel.unit)
        .span(panel.width)
        .height(height)
        .with_target(query)
    )


def build(page: Page) -> str:
    """A dashboard as the JSON Grafana reads."""
    dashboard = (
        Dashboard(page.title)
        .uid(f"statsbidrag-{page.name}")
        .tags(["statsbidrag"])
        .refresh(page.refresh)
        .time("now-24h", "now")
        .timezone(TimeZoneBrowser)
        .with_variable(DatasourceVariable("source").label("Prometheus").type("prometheus"))
        .with_variable(
            QueryVariable("agreement")
            .label("Agreement")
            .datasource(_SOURCE)
            .query("label_values(statsbidrag_board_places, agreement)")
            .multi(True)
            .include_all(True)
        )
    )
    for heading, panels in page.rows:
        dashboard = dashboard.with_row(Row(heading))
        for panel in panels:
            dashboard = dashboard.with_panel(_panel(panel))
    return JSONEncoder(sort_keys=True, indent=2).encode(dashboard.build()) + "\n"


def queries() -> Iterable[str]:
    """Every query on any dashboard."""
    for page in PAGES:
        for _, panels in page.rows:
            for panel in panels:
                yield panel.query


def main() -> int:
    """Write the dashboards anew."""
    for page in PAGES:
        (FOLDER / f"{page.name}.json").write_text(build(page))
    return 0


if __name__ == "__main__":
    sys.exit(main())
