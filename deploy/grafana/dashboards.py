"""What is on the three dashboards: deadline day, money flow, services.

    python -m deploy.grafana.dashboards      writes deploy/grafana/*.json anew

Figures from the database are the same in every replica: hence `max by`, never a sum.
"""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

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

FOLDER = Path(__file__).parent
_SOURCE = DataSourceRef(type_val="prometheus", uid="${source}")


def _of_agreement(name: str, *by: str, only: str = "", over: str = "") -> str:
    """A figure of the agreements chosen, by some of its labels, the same from every replica.

    `over` a time: how much more it has become.
    """
    figure = f'statsbidrag_{name}{{agreement=~"$agreement"{only and ", "}{only}}}'
    return f"max by ({', '.join(by)}) ({f'delta({figure}[{over}])' if over else figure})"


def _sum_of(name: str, *, only: str) -> str:
    """A figure of the agreements chosen, all obligations together."""
    return f"sum({_of_agreement(name, 'agreement', 'obligation', only=only)})"


def _slowest(*by: str, only: str = "") -> str:
    """Seconds within which 99 of 100 requests were answered."""
    answered = f"rate(http_request_duration_seconds_bucket{{{only}}}[5m])"
    return f"histogram_quantile(0.99, sum by ({', '.join([*by, 'le'])}) ({answered}))"


@dataclass(frozen=True, slots=True)
class Panel:
    """One panel: what it shows, of what kind, and the query behind it."""

    title: str
    shown_as: Literal["number", "line", "table"]
    query: str
    legend: str = ""
    unit: str = "short"
    width: int = 8
    """Of 24."""


@dataclass(frozen=True, slots=True)
class Page:
    """A dashboard: its rows of panels, each row with a heading."""

    name: str
    title: str
    rows: Sequence[tuple[str, Sequence[Panel]]]
    refresh: str = "30s"


DEADLINE_DAY = Page(
    "deadline-day",
    "Statsbidrag: deadline day",
    [
        (
            "What is due next",
            [
                Panel(
                    "Time left",
                    "table",
                    f"sort({_of_agreement('deadline_seconds_left', 'agreement', 'obligation')})",
                    unit="s",
                    width=12,
                ),
                Panel(
                    "Have not filed",
                    "table",
                    f"{_of_agreement('filings_awaited', 'agreement', 'obligation')} > 0",
                    width=12,
                ),
            ],
        ),
        (
            "What comes in",
            [
                Panel(
                    "Filings an hour",
                    "line",
                    _of_agreement("filings_received", "obligation", over="1h"),
                    legend="{{obligation}}",
                    width=12,
                ),
                Panel(
                    "Received late",
                    "number",
                    _sum_of("filings_received", only='late="yes"'),
                    width=4,
                ),
                Panel(
                    "Supplements asked for",
                    "number",
                    _sum_of("board_places", only='state="supplement_requested"'),
                    width=4,
                ),
                Panel(
                    "Files not looked into, oldest",
                    "number",
                    "max(statsbidrag_filings_unread_oldest_seconds)",
                    unit="s",
                    width=4,
                ),
            ],
        ),
        (
            "Can people file?",
            [
                Panel(
                    "Intake, slowest 1 in 100",
                    "line",
                    _slowest(only='service="submissions", method="POST"'),
                    unit="s",
                    width=8,
                ),
                Panel(
                    "Answers of submissions",
                    "line",
                    'sum by (status) (rate(http_requests_total{service="submissions"}[5m]))',
                    legend="{{status}}",
                    unit="reqps",
                ),
                Panel(
                    "Clock, off the database's",
                    "line",
                    "statsbidrag_clock_offset_seconds",
                    legend="{{service}}",
                    unit="s",
                ),
            ],
        ),
    ],
)

MONEY_FLOW = Page(
    "money-flow",
    "Statsbidrag: money flow",
    [
        (
            "Every krona somewhere",
            [
                Panel(
                    "Kronor unaccounted (must be 0)",
                    "number",
                    "sum(max by (agreement) (statsbidrag_kronor_unaccounted))",
                    unit="currencySEK",
                    width=6,
                ),
                Panel("Chain whole (1)", "number", "min(statsbidrag_ledger_is_whole)", width=6),
                Panel(
                    "Chain last walked",
                    "number",
                    'time() - max(statsbidrag_figures_measured_timestamp_seconds{watch="chain"})',
                    unit="s",
                    width=6,
                ),
                Panel("Transactions", "number", "max(statsbidrag_ledger_transactions)", width=6),
            ],
        ),
        (
            "Decided, released, paid",
            [
                Panel(
                    "Runs, kronor by state",
                    "line",
                    _of_agreement("runs_kronor", "agreement", "state"),
                    legend="{{agreement}} {{state}}",
                    unit="currencySEK",
                    width=12,
                ),
                Panel(
                    "Payments, kronor by state",
                    "line",
                    _of_agreement("payments_kronor", "agreement", "state"),
                    legend="{{agreement}} {{state}}",
                    unit="currencySEK",
                    width=12,
                ),
                Panel(
                    "With the bank, longest",
                    "table",
                    _of_agreement("payments_oldest_seconds", "agreement", only='state="sent"'),
                    unit="s",
                    width=12,
                ),
                Panel(
                    "The ledger's accounts",
                    "table",
                    _of_agreement("ledger_kronor", "agreement", "account"),
                    unit="currencySEK",
                    width=12,
                ),
            ],
        ),
        (
            "What the money waits for",
            [
                Panel(
                    "Cases by state",
                    "line",
                    _of_agreement("cases", "agreement", "state"),
                    legend="{{agreement}} {{state}}",
                    width=12,
                ),
                Panel(
                    "Outcomes that are out of date",
                    "line",
                    _of_agreement("evaluations_stale", "agreement"),
                    legend="{{agreement}}",
                    width=12,
                ),
            ],
        ),
    ],
    refresh="1m",
)

SERVICES = Page(
    "services",
    "Statsbidrag: services",
    [
        (
            "Users",
            [
                Panel(
                    "Requests",
                    "line",
                    "sum by (service) (rate(http_requests_total[5m]))",
                    legend="{{service}}",
                    unit="reqps",
                ),
                Panel(
                    "Faults (5xx)",
                    "line",
                    'sum by (service, handler) (rate(http_requests_total{status=~"5.."}[5m]))',
                    legend="{{service}} {{handler}}",
                    unit="reqps",
                ),
                Panel(
                    "Slowest 1 in 100",
                    "line",
                    _slowest("service"),
                    legend="{{service}}",
                    unit="s",
                ),
            ],
        ),
        (
            "Parts",
            [
                Panel(
                    "Up", "number", 'min by (service) (up{job="statsbidrag"})', legend="{{service}}"
                ),
                Panel(
                    "Calls to siblings",
                    "line",
                    "sum by (service, outcome) (rate(statsbidrag_peer_calls_total[5m]))",
                    legend="{{service}} {{outcome}}",
                    unit="reqps",
                ),
                Panel(
                    "Connections in use",
                    "line",
                    'max by (service) (statsbidrag_database_connections{state="in_use"})',
                    legend="{{service}}",
                ),
                Panel(
                    "Memory",
                    "line",
                    'max by (service) (process_resident_memory_bytes{job="statsbidrag"})',
                    legend="{{service}}",
                    unit="bytes",
                ),
                Panel(
                    "Processor",
                    "line",
                    'sum by (service) (rate(process_cpu_seconds_total{job="statsbidrag"}[5m]))',
                    legend="{{service}}",
                ),
                Panel(
                    "Last archived segment",
                    "number",
                    "time() - max(statsbidrag_database_archived_timestamp_seconds)",
                    unit="s",
                ),
            ],
        ),
    ],
)

PAGES = (DEADLINE_DAY, MONEY_FLOW, SERVICES)


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
