"""Diagrams of how recurrent networks work, which are the same for every model."""

from matplotlib.figure import Figure
from matplotlib.patches import Circle, FancyBboxPatch

from lstm_utils.figures import BLACK, BLUE, GREY, WIDTH, show, styled

_SKY, _SAND, _WHITE = "#E6F1F8", "#FBF0DA", "#FFFFFF"


@styled
def sequence_shapes(title="Four shapes of sequence problems"):
    """Draw which steps are read and which are written: one-to-one, one-to-many, many-to-one, many-to-many.

    Parameters
    ----------
    title : str

    Returns
    -------
    matplotlib.figure.Figure
    """
    figure, panel = _page(title, 3.0)
    rows = {"writes": 2.2, "state": 1.5, "reads": 0.8}
    for name, y in rows.items():
        panel.text(0.2, y, name, va="center")
    left = 1.15
    for name, steps, read, written in (
        ("one-to-one", 1, {0}, {0}),
        ("one-to-many", 3, {0}, {0, 1, 2}),
        ("many-to-one", 3, {0, 1, 2}, {2}),
        ("many-to-many", 3, {0, 1, 2}, {0, 1, 2}),
    ):
        for step in range(steps):
            x = left + 0.58 * step
            _box(panel, x, rows["state"], 0.36, 0.36, "", _SKY)
            if step in read:
                _box(panel, x, rows["reads"], 0.36, 0.36, "", _WHITE)
                _arrow(panel, (x, rows["reads"] + 0.18), (x, rows["state"] - 0.18))
            if step in written:
                _box(panel, x, rows["writes"], 0.36, 0.36, "", _SAND)
                _arrow(panel, (x, rows["state"] + 0.18), (x, rows["writes"] - 0.18))
            if step:
                _arrow(panel, (x - 0.4, rows["state"]), (x - 0.18, rows["state"]))
        panel.text(left + 0.29 * (steps - 1), 0.3, name, ha="center", va="center", weight="bold")
        left += 0.58 * (steps - 1) + (1.05 if steps == 1 else 0.85)
    return show(
        figure,
        f"{title}: boxes for the steps that are read, the state, which is handed on from step to step, and the steps "
        "that are written. One-to-one reads and writes one step; one-to-many reads one and writes three; many-to-one "
        "reads three and writes one, after the last; many-to-many reads three and writes three.",
    )


@styled
def lstm_cell(title="One step of an LSTM cell"):
    """Draw the LSTM cell: its gates, its two states, and what is multiplied and added where.

    Parameters
    ----------
    title : str

    Returns
    -------
    matplotlib.figure.Figure

    References
    ----------
    S. Hochreiter and J. Schmidhuber, Long Short-Term Memory, Neural Computation 9(8), 1997; the forget gate:
    F. A. Gers, J. Schmidhuber and F. Cummins, Learning to Forget, Neural Computation 12(10), 2000.
    """
    figure, panel = _page(title, 4.3)
    top, middle, low, bus = 3.3, 2.4, 1.5, 0.75
    at = {"f": 2.0, "i": 3.0, "c": 4.5, "o": 5.5}
    add, out = 3.75, 6.5

    # The cell state, from left to right.
    _arrow(panel, (0.9, top), (at["f"] - 0.14, top), BLUE, 2.2)
    _arrow(panel, (at["f"] + 0.14, top), (add - 0.14, top), BLUE, 2.2)
    _arrow(panel, (add + 0.14, top), (7.2, top), BLUE, 2.2)
    panel.text(0.85, top, "$c_{t-1}$", ha="right", va="center", fontsize=13)
    panel.text(7.25, top, "$c_t$", ha="left", va="center", fontsize=13)

    # What every gate looks at.
    panel.plot([0.9, at["o"]], [bus, bus], color=GREY, linewidth=1.4)
    panel.plot([1.3, 1.3], [0.35, bus], color=GREY, linewidth=1.4)
    panel.text(0.85, bus, "$h_{t-1}$", ha="right", va="center", fontsize=13)
    panel.text(1.3, 0.3, "$x_t$", ha="center", va="top", fontsize=13)
    for x in at.values():
        _arrow(panel, (x, bus), (x, low - 0.25), GREY)
    for key, text in (("f", "$f_t$: σ"), ("i", "$i_t$: σ"), ("c", r"$\tilde{c}_t$: tanh"), ("o", "$o_t$: σ")):
        _box(panel, at[key], low, 0.82, 0.5, text, _SAND if key == "c" else _SKY)

    _arrow(panel, (at["f"], low + 0.25), (at["f"], top - 0.14))
    for key, side in (("i", -1), ("c", 1)):
        panel.plot([at[key], at[key]], [low + 0.25, middle], color=BLACK, linewidth=1.2)
        _arrow(panel, (at[key], middle), (add + 0.14 * side, middle))
    _arrow(panel, (add, middle + 0.14), (add, top - 0.14))
    _arrow(panel, (out, top), (out, middle + 0.2))
    _box(panel, out, middle, 0.7, 0.4, "tanh", _WHITE)
    _arrow(panel, (out, middle - 0.2), (out, low + 0.14))
    _arrow(panel, (at["o"] + 0.41, low), (out - 0.14, low))
    _arrow(panel, (out + 0.14, low), (7.2, low))
    panel.text(7.25, low, "$h_t$", ha="left", va="center", fontsize=13)
    for x, y, sign in ((at["f"], top, "×"), (add, top, "+"), (add, middle, "×"), (out, low, "×")):
        panel.add_patch(Circle((x, y), 0.14, facecolor=_WHITE, edgecolor=BLACK, zorder=3))
        panel.text(x, y, sign, ha="center", va="center", zorder=4)
    for x, y, word in ((at["f"], top + 0.28, "keep"), (add, top + 0.28, "add"), (out, low - 0.3, "show")):
        panel.text(x, y, word, ha="center", va="center", color=BLUE, weight="bold")
    return show(
        figure,
        f"{title}: x and the last h go into the forget gate f, the input gate i, the candidate and the output gate o. "
        "Along the top the cell state is multiplied by f, then i times the candidate is added: this is the new cell "
        "state. Its tanh times o is the new h.",
    )


def _page(title, height):
    figure = Figure(figsize=(WIDTH, height))
    panel = figure.add_axes((0, 0, 1, 1))
    panel.set(xlim=(0, WIDTH), ylim=(0, height))
    panel.axis("off")
    panel.text(0.2, height - 0.25, title, fontsize=12, weight="bold", va="center")
    return figure, panel


def _box(panel, x, y, width, height, text, color):
    """Draw a box centred on (x, y)."""
    style = "round,pad=0,rounding_size=0.06"
    corner = (x - width / 2, y - height / 2)
    panel.add_patch(FancyBboxPatch(corner, width, height, boxstyle=style, facecolor=color, edgecolor=BLUE))
    if text:
        panel.text(x, y, text, ha="center", va="center")


def _arrow(panel, start, end, color=BLACK, width=1.2):
    arrow = {"arrowstyle": "-|>", "color": color, "linewidth": width, "shrinkA": 0, "shrinkB": 0}
    panel.annotate("", end, start, arrowprops=arrow)
