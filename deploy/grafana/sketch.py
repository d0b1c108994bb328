"""A picture of each dashboard, drawn from its JSON and what a Prometheus answers to its queries.

    python -m deploy.grafana.sketch http://127.0.0.1:9090      writes docs/dashboards/*.svg anew

Panels stand where Grafana puts them, with the figures of the last minutes; for the rest, open the
JSON in Grafana. `make compose-test DRAW=1` draws them of the demo year in containers.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import TypedDict

import httpx

from deploy.grafana.dashboards import FOLDER, PAGES
from deploy.local.services import ROOT

PICTURES = ROOT / "docs/dashboards"
COLUMN, LINE, MINUTES = 52, 34, 5
COLOURS = ("#2b6cb0", "#c05621", "#2f855a", "#805ad5", "#b83280", "#4a5568")
ROWS_SHOWN = 7
UNSAID = frozenset({"__name__", "instance", "job"})


@dataclass(frozen=True, slots=True)
class Series:
    """What one line or row of a panel shows."""

    legend: str
    values: tuple[float, ...]


Ask = Callable[[str], Sequence[Series]]


def asking(prometheus: str) -> Ask:
    """What a Prometheus answers, for all agreements, over the last minutes."""

    def ask(query: str) -> Sequence[Series]:
        now = time.time()
        told = httpx.get(
            f"{prometheus}/api/v1/query_range",
            params={
                "query": query.replace("$agreement", ".*"),
                "start": now - MINUTES * 60,
                "end": now,
                "step": 15,
            },
        )
        found: list[_Found] = told.json().get("data", {}).get("result", [])
        return [_series(each) for each in found]

    return ask


class _Found(TypedDict):
    metric: dict[str, str]
    values: list[tuple[float, str]]


def _series(found: _Found) -> Series:
    labels, values = found["metric"], found["values"]
    legend = " ".join(labels[name] for name in sorted(labels) if name not in UNSAID)
    return Series(legend, tuple(float(value) for _, value in values if value != "NaN"))


def drawn(dashboard: Mapping[str, object], ask: Ask) -> str:
    """A dashboard as SVG."""
    panels = dashboard["panels"]
    assert isinstance(panels, list)
    height = max(each["gridPos"]["y"] + each["gridPos"]["h"] for each in panels) * LINE + 50
    inner = "\n".join(line for panel in panels for line in _panel(panel, ask))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {24 * COLUMN + 20} {height}"'
        ' font-family="sans-serif" font-size="12">\n<rect width="100%" height="100%"'
        f' fill="#f7fafc"/>\n<text x="10" y="26" font-size="18">{escape(str(dashboard["title"]))}'
        f"</text>\n{inner}\n</svg>\n"
    )


class _Panel(TypedDict):
    type: str
    title: str
    gridPos: dict[str, int]
    targets: list[dict[str, str]]
    fieldConfig: dict[str, dict[str, str]]


def _panel(panel: _Panel, ask: Ask) -> Iterator[str]:
    place, title = panel["gridPos"], escape(panel["title"])
    x, y = 10 + place["x"] * COLUMN, 40 + place["y"] * LINE
    width, height = place["w"] * COLUMN, place["h"] * LINE
    if panel["type"] == "row":
        yield f'<text x="{x}" y="{y + 22}" font-weight="bold">{title}</text>'
        return
    found = [
        series for target in panel["targets"] for series in ask(target["expr"]) if series.values
    ]
    yield (
        f'<rect x="{x + 2}" y="{y + 2}" width="{width - 4}" height="{height - 4}" rx="3"'
        f' fill="white" stroke="#cbd5e0"/><text x="{x + 10}" y="{y + 20}">{title}</text>'
    )
    unit = panel["fieldConfig"]["defaults"].get("unit", "")
    if panel["targets"][0]["expr"].startswith("sort("):
        found.sort(key=lambda series: series.values[-1])
    if not found:
        yield f'<text x="{x + 10}" y="{y + 44}" fill="#718096">no figures</text>'
    elif panel["type"] == "stat":
        value = _said(found[0].values[-1], unit)
        yield f'<text x="{x + 10}" y="{y + height // 2 + 18}" font-size="28">{value}</text>'
    elif panel["type"] == "table":
        yield from _table(found, unit, x=x + 10, y=y + 44, width=width - 20)
    else:
        yield from _lines(found, unit, x=x + 10, y=y + 30, width=width - 20, height=height - 40)


def _said(value: float, unit: str) -> str:
    """A figure as people say it: days and hours, megabytes, thousands apart."""
    if unit == "s" and abs(value) >= 3600:
        days, hours = divmod(round(value) // 3600, 24)
        return f"{days} d {hours} h"
    if unit == "bytes":
        return f"{value / 1e6:.0f} MB"
    number = f"{value:,.0f}".replace(",", " ") if abs(value) >= 100 else f"{value:.3g}"
    return f"{number} {unit}" if unit == "s" else number


def _table(found: Sequence[Series], unit: str, *, x: int, y: int, width: int) -> Iterator[str]:
    for number, series in enumerate(found[:ROWS_SHOWN]):
        at, value = y + number * 24, _said(series.values[-1], unit)
        yield f'<text x="{x}" y="{at}">{escape(series.legend)}</text>'
        yield f'<text x="{x + width}" y="{at}" text-anchor="end">{value}</text>'
    if len(found) > ROWS_SHOWN:
        at = y + ROWS_SHOWN * 24
        yield f'<text x="{x}" y="{at}" fill="#718096">and {len(found) - ROWS_SHOWN} more</text>'


def _lines(
    found: Sequence[Series], unit: str, *, x: int, y: int, width: int, height: int
) -> Iterator[str]:
    most = max((max(series.values) for series in found), default=0.0)
    least = min(0.0, *(min(series.values) for series in found))
    span = (most - least) or 1.0
    plot = height - 18 * min(len(found), 3)
    right = f'x="{x + width}" y="{y - 10}" text-anchor="end" fill="#718096"'
    yield f"<text {right}>{_said(most, unit)}</text>"
    for number, series in enumerate(found):
        colour = COLOURS[number % len(COLOURS)]
        step = width / max(1, len(series.values) - 1)
        points = " ".join(
            f"{x + step * place:.0f},{y + plot - plot * (value - least) / span:.0f}"
            for place, value in enumerate(series.values)
        )
        yield f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="1.5"/>'
        if number < 3:
            at, legend = y + plot + 16 + 17 * number, escape(series.legend or "all")
            yield f'<text x="{x}" y="{at}" fill="{colour}" font-size="11">{legend}</text>'


def draw(prometheus: str, folder: Path = PICTURES) -> None:
    """Draw every dashboard of what a Prometheus knows."""
    for page in PAGES:
        dashboard = json.loads((FOLDER / f"{page.name}.json").read_text())
        (folder / f"{page.name}.svg").write_text(drawn(dashboard, asking(prometheus)))


if __name__ == "__main__":
    draw(sys.argv[1])
