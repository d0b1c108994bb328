"""What a panel and a page of panels are, and the queries that recur.

Figures from the database are the same in every replica: hence `max by`, never a sum.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

TURNED_AWAY = " ".join(
    [
        "sum by (service) (rate(haproxy_listener_requests_denied_total[5m]))",
        '+ sum by (service) (rate(haproxy_backend_http_responses_total{code="5xx"}[5m]))',
        '- sum by (service) (rate(haproxy_server_http_responses_total{code="5xx"}[5m]))',
    ]
)
"""Calls a second that the balancer turned away at the door, or after a while in its queue."""


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


def turned_away(*, width: int) -> Panel:
    """What the balancer turns away, by the service it was meant for."""
    return Panel(
        "Turned away by the balancer",
        "line",
        TURNED_AWAY,
        legend="{{service}}",
        unit="reqps",
        width=width,
    )


@dataclass(frozen=True, slots=True)
class Page:
    """A dashboard: its rows of panels, each row with a heading."""

    name: str
    title: str
    rows: Sequence[tuple[str, Sequence[Panel]]]
    refresh: str = "30s"


def of_agreement(name: str, *by: str, only: str = "", over: str = "") -> str:
    """A figure of the agreements chosen, by some of its labels, the same from every replica.

    `over` a time: how much more it has become.
    """
    figure = f'statsbidrag_{name}{{agreement=~"$agreement"{only and ", "}{only}}}'
    return f"max by ({', '.join(by)}) ({f'delta({figure}[{over}])' if over else figure})"


def sum_of(name: str, *, only: str) -> str:
    """A figure of the agreements chosen, all obligations together."""
    return f"sum({of_agreement(name, 'agreement', 'obligation', only=only)})"


def slowest(*by: str, only: str = "") -> str:
    """Seconds within which 99 of 100 requests were answered."""
    answered = f"rate(http_request_duration_seconds_bucket{{{only}}}[5m])"
    return f"histogram_quantile(0.99, sum by ({', '.join([*by, 'le'])}) ({answered}))"
