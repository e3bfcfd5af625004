"""A line over the runs, drawn as inline SVG."""

from __future__ import annotations

from collections.abc import Sequence

from tasks.report.markup import Html, number, tag

#: The drawing's own units; the style gives its size on the page. The margin keeps the last dot whole.
_WIDTH, _HEIGHT, _MARGIN = 144.0, 34.0, 3.0

#: Points and bounds of a band: low, middle, high.
Band = tuple[float, float, float]


def line(points: Sequence[Band], label: str) -> Html:
    """The middle of each band as a line, the bands as a shade, the last point as a dot; read out as `label`."""
    if len(points) < 2:
        return Html("")
    low, high = min(p[0] for p in points), max(p[2] for p in points)
    span = (high - low) or 1.0

    def place(k: int, value: float) -> str:
        x = _MARGIN + k * (_WIDTH - 2 * _MARGIN) / (len(points) - 1)
        y = _HEIGHT / 2 if high == low else _HEIGHT - _MARGIN - (value - low) / span * (_HEIGHT - 2 * _MARGIN)
        return f"{x:.1f},{y:.1f}"

    middle = [place(k, point[1]) for k, point in enumerate(points)]
    upper = [place(k, point[2]) for k, point in enumerate(points)]
    lower = [place(k, point[0]) for k, point in enumerate(points)]
    x, y = middle[-1].split(",")
    drawn = [tag("title", f"{label}: {' → '.join(number(point[1]) for point in points[-12:])}")]
    if upper != lower:
        drawn.append(tag("polygon", points=" ".join([*upper, *reversed(lower)])))
    drawn += [tag("polyline", points=" ".join(middle)), tag("circle", cx=x, cy=y, r="2.6")]
    return tag("svg", *drawn, viewBox=f"0 0 {_WIDTH:.0f} {_HEIGHT:.0f}", role="img", preserveAspectRatio="none")
