"""Pictures of money as SVG: a flow from pots to recipients, and the county map in five classes.

Each picture has a title, is told apart by more than colour, and stands beside a table that says the
same.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from xml.sax.saxutils import escape

from shared.kit.pages.counties import counties

_HEIGHT, _LEFT, _RIGHT, _BAR = 900, 380, 740, 14
_WIDTH = 1000
_GAP = 4
_LABEL_HEIGHT = 15
"""Names of small bars keep this far from one another."""
_COLOURS = ("#3b7dc4", "#b0701c", "#2f8f58", "#a855a0", "#c24f49", "#3c8790", "#84841f", "#7d7d7d")
"""Told apart from white and from near-black paper alike (3:1)."""
_CLASSES = ("#eef4fb", "#c6dbef", "#8fbfe0", "#2f74ad", "#0b3c73")
_INKS = ("#000", "#000", "#000", "#fff", "#fff")


def _scaled(kronor: int, total_kronor: int) -> int:
    return max(1, kronor * (_HEIGHT - 160) // max(1, total_kronor))


def _places(sums: Mapping[str, int], total_kronor: int) -> dict[str, tuple[int, int]]:
    """Where each bar begins, and how high it is."""
    places, y = {}, 20
    for name, kronor in sums.items():
        height = _scaled(kronor, total_kronor)
        places[name] = (y, height)
        y += max(height, _LABEL_HEIGHT) + _GAP
    return places


def flow(
    flows: Mapping[tuple[str, str], int],
    pots: Sequence[tuple[str, str]],
    recipients: Sequence[tuple[str, str]],
    title: str,
) -> str:
    """From pots (left) to recipients (right), as wide as there are kronor; named at the bars."""
    paid = {key: kronor for key, kronor in flows.items() if kronor > 0}
    left = {pot: sum(k for (p, _), k in paid.items() if p == pot) for pot, _ in pots}
    right = {who: sum(k for (_, r), k in paid.items() if r == who) for who, _ in recipients}
    total = sum(left.values())
    begins, ends = _places(left, total), _places(right, total)
    used_left = {name: y for name, (y, _) in begins.items()}
    used_right = {name: y for name, (y, _) in ends.items()}
    parts = []
    for place, (pot, _) in enumerate(pots):
        colour = _COLOURS[place % len(_COLOURS)]
        for who, _ in recipients:
            kronor = paid.get((pot, who), 0)
            if not kronor:
                continue
            size = max(1, kronor * (_HEIGHT - 160) // total)
            y, z = used_left[pot], used_right[who]
            used_left[pot] += size
            used_right[who] += size
            middle = (_LEFT + _RIGHT) // 2
            parts.append(
                f'<path d="M{_LEFT + _BAR},{y} C{middle},{y} {middle},{z} {_RIGHT},{z} v{size} '
                f'C{middle},{z + size} {middle},{y + size} {_LEFT + _BAR},{y + size} z" '
                f'fill="{colour}" fill-opacity="0.45"/>'
            )
    for place, (pot, name) in enumerate(pots):
        y, height = begins[pot]
        parts.append(_bar(_LEFT, y, height, _COLOURS[place % len(_COLOURS)]))
        parts.append(_name(_LEFT - 6, y + height // 2, name, anchor="end"))
    for who, name in recipients:
        y, height = ends[who]
        parts.append(_bar(_RIGHT, y, height, "currentColor"))
        parts.append(_name(_RIGHT + _BAR + 6, y + height // 2, name, anchor="start"))
    tallest = max(
        (y + max(height, _LABEL_HEIGHT) for y, height in (*begins.values(), *ends.values())),
        default=40,
    )
    return _svg(_WIDTH, tallest + 20, title, parts)


def _bar(x: int, y: int, height: int, colour: str) -> str:
    return f'<rect x="{x}" y="{y}" width="{_BAR}" height="{height}" fill="{colour}"/>'


def _name(x: int, y: int, text: str, *, anchor: str) -> str:
    return (
        f'<text x="{x}" y="{y + 4}" text-anchor="{anchor}" font-size="13" '
        f'fill="currentColor">{escape(text)}</text>'
    )


def county_map(classes: Mapping[str, int], title: str) -> str:
    """Each county in one of five classes, told by its number as well as by its colour."""
    shapes, labels = [], []
    for code, x, y, path in counties():
        found = classes.get(code)
        fill = "#fff" if found is None else _CLASSES[found]
        ink = "#000" if found is None else _INKS[found]
        mark = "–" if found is None else str(found + 1)
        shapes.append(f'<path d="{path}" fill="{fill}" stroke="#444" stroke-width="0.7"/>')
        labels.append(
            f'<text x="{x}" y="{y + 4}" text-anchor="middle" fill="{ink}" font-size="13" '
            f'font-weight="600">{mark}</text>'
        )
    return _svg(376, 836, title, [*shapes, *labels])


def in_five(values: Mapping[str, int | Fraction]) -> dict[str, int]:
    """Five classes with as many counties in each as can be, the lowest first."""
    ordered = sorted(values, key=lambda name: (values[name], name))
    return {name: place * len(_CLASSES) // len(ordered) for place, name in enumerate(ordered)}


def _svg(width: int, height: int, title: str, parts: Sequence[str]) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {width} {height}" '
        f'style="max-width:100%;height:auto" width="{width}" height="{height}">'
        f"<title>{escape(title)}</title>{''.join(parts)}</svg>"
    )
