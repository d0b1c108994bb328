"""Charts and the county map as SVG: labelled in themselves, and never by colour alone."""

from collections.abc import Sequence
from xml.sax.saxutils import escape

from shared.kit.pages.counties import counties

_FONT = 'font-family="Libertinus Serif"'
_FILLS = {"met": "#1b6e3c", "not_met": "#f2d0c9", "other": "#e6e6e6"}
_INKS = {"met": "#ffffff", "not_met": "#000000", "other": "#000000"}
_MARKS = {"met": "+", "not_met": "–", "other": "?"}
_EDGES = "#444444"


def bars(rows: Sequence[tuple[str, int, int, int]]) -> str:
    """Yes, no and no answer per question, as bars with their numbers."""
    height, top, left, width = 26, 34, 150, 420
    most = max((yes + no + rest for _, yes, no, rest in rows), default=1) or 1
    parts = [
        f'<text x="{left}" y="18" {_FONT} font-size="13">'
        "mörkt: ja · mellan: nej · ljust: inget svar</text>"
    ]
    for place, (name, *counts) in enumerate(rows):
        y = top + place * height
        parts.append(
            f'<text x="{left - 8}" y="{y + 15}" text-anchor="end" {_FONT} font-size="13">'
            f"{escape(name)}</text>"
        )
        x = left
        for count, fill, ink in zip(
            counts, ("#14497a", "#9cc0e0", "#eeeeee"), ("#fff", "#000", "#000"), strict=True
        ):
            size = width * count // most
            if count:
                parts.append(
                    f'<rect x="{x}" y="{y}" width="{size}" height="20" fill="{fill}" '
                    f'stroke="{_EDGES}" stroke-width="0.5"/><text x="{x + 5}" y="{y + 15}" '
                    f'fill="{ink}" {_FONT} font-size="13">{count}</text>'
                )
            x += size
    return _svg(left + width + 20, top + len(rows) * height + 6, parts)


def county_map(statuses: dict[str, str]) -> str:
    """Each county with its code and a mark: + met, – not met, ? not decided."""
    parts = [
        f'<text x="2" y="14" {_FONT} font-size="13">+ uppfyllt (mörkt)</text>'
        f'<text x="2" y="30" {_FONT} font-size="13">– inte uppfyllt (ljust)</text>'
        f'<text x="2" y="46" {_FONT} font-size="13">? inte beslutat (grått)</text>'
    ]
    labels = []
    for code, x, y, path in counties():
        status = statuses.get(code, "other")
        kind = status if status in _FILLS else "other"
        parts.append(
            f'<path d="{path}" fill="{_FILLS[kind]}" stroke="{_EDGES}" stroke-width="0.7"/>'
        )
        labels.append(
            f'<text x="{x}" y="{y + 4}" text-anchor="middle" fill="{_INKS[kind]}" {_FONT} '
            f'font-size="12">{code}{_MARKS[kind]}</text>'
        )
    return _svg(376, 836, [*parts, *labels])


def _svg(width: int, height: int, parts: Sequence[str]) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}">{"".join(parts)}</svg>'
    )
