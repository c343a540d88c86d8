"""Figures of what a generative model expects and draws: the next character, the surprise at a text, shapes."""

import numpy as np

from lstm_utils.arguments import any_array, finite_array, whole_number
from lstm_utils.plotting.figures import BLACK, BLUE, VERMILION, WIDTH, new_figure, show, styled

_SHOWN = {" ": "␣", "\n": "↵"}


@styled
def next_character(probabilities, alphabet, count=16, title="What comes next"):
    """Draw the probabilities of the next character, in a panel for each model or temperature.

    Parameters
    ----------
    probabilities : dict of str to array (n_values,)
        By name: the model, or the temperature.
    alphabet : str
        The `n_values` characters.
    count : int
        How many characters to draw: those that are likeliest in the first panel, with the likeliest on the left.
    title : str

    Returns
    -------
    matplotlib.figure.Figure
    """
    if not isinstance(probabilities, dict) or not probabilities:
        raise TypeError("probabilities must be a dict of arrays by name, such as {'temperature 1': ...}")
    arrays = {name: finite_array(f"probabilities[{name!r}]", p, "(n_values,)") for name, p in probabilities.items()}
    for name, p in arrays.items():
        if len(p) != len(alphabet):
            raise ValueError(f"probabilities[{name!r}] must have {len(alphabet)} entries, but it has {len(p)}")
    count = whole_number("count", count, least=1, most=min(40, len(alphabet)))
    first = next(iter(arrays.values()))
    places = np.argsort(-first, kind="stable")[:count]
    figure, panels = new_figure(title, 1 + 1.25 * len(arrays), rows=len(arrays))
    for panel, (name, p) in zip(panels, arrays.items(), strict=True):
        panel.bar(range(count), p[places], width=0.75, color=BLUE)
        panel.set_ylim(0, 1)
        panel.set_yticks([0, 0.5, 1])
        rest = 1 - p[places].sum()
        panel.set_title(f"{name}; all other characters together: {max(rest, 0):.2f}")
        panel.set_ylabel("probability")
        panel.grid(visible=False, axis="x")
    panels[-1].set_xticks(range(count), [_SHOWN.get(alphabet[place], alphabet[place]) for place in places])
    panels[-1].set_xlabel("next character (␣ is a space, ↵ ends a line)")
    said = "; ".join(
        f"{name}: " + ", ".join(f"{_name(alphabet[place])} {p[place]:.2f}" for place in places[:3])
        for name, p in arrays.items()
    )
    return show(figure, f"{title}: bars for the {count} likeliest characters; the first three for {said}.")


@styled
def surprise(text, bits, width=64, title="Surprise at each character"):
    """Draw a text as rows of cells, the darker the more bits the model needed for that character.

    Parameters
    ----------
    text : str
        Line ends are drawn as ↵ and do not begin a new row.
    bits : array (characters,)
        How surprised the model was by each character.
    width : int
        Characters in a row.
    title : str

    Returns
    -------
    matplotlib.figure.Figure
    """
    bits = finite_array("bits", bits, "(characters,)")
    width = whole_number("width", width, least=8, most=80)
    if len(bits) != len(text):
        raise ValueError(f"bits must have one entry for each of the {len(text)} characters, but it has {len(bits)}")
    rows = -(-len(text) // width)
    cells = np.full(rows * width, np.nan)
    cells[: len(bits)] = bits
    figure, (panel,) = new_figure(title, 1.1 + 0.27 * rows)
    image = panel.imshow(cells.reshape(rows, width), cmap="Oranges", vmin=0, vmax=10, aspect="auto")
    for place, character in enumerate(text):
        look = {"ha": "center", "va": "center_baseline", "fontsize": 7.5, "fontfamily": "monospace"}
        panel.text(place % width, place // width, _SHOWN.get(character, character), color=BLACK, **look)
    panel.set_xticks([])
    panel.set_yticks([])
    panel.set_xlabel("read row by row")
    panel.set_ylabel("text")
    panel.grid(visible=False)
    figure.colorbar(image, ax=panel, label="bits", pad=0.01)
    most = ", ".join(_name(text[place]) for place in np.argsort(-bits, kind="stable")[:3])
    return show(
        figure,
        f"{title}: {len(text)} characters, coloured by their bits, {bits.mean():.2f} on average; the most surprising "
        f"ones are {most}.",
    )


@styled
def outlines(points, right, columns=12, title="Shapes"):
    """Draw sequences of points as a pen would, each in its own square; those that are not right stand out.

    Parameters
    ----------
    points : array (samples, n_points, 2)
        x and y of each point.
    right : array (samples,) of bool
        False where a shape is to be drawn dashed and in another colour.
    columns : int
        Shapes in a row.
    title : str

    Returns
    -------
    matplotlib.figure.Figure
    """
    points = finite_array("points", points, "(samples, n_points, 2)")
    right = any_array("right", right).astype(bool)
    columns = whole_number("columns", columns, least=1, most=20)
    if points.shape[2] != 2 or len(right) != len(points):
        raise ValueError(
            f"points must be (samples, n_points, 2) and right (samples,), but {points.shape} and {right.shape} came"
        )
    size = (np.ptp(points, axis=(0, 1)).max() or 1) * 1.35
    rows = -(-len(points) // columns)
    figure, (panel,) = new_figure(title, 0.9 + rows * (WIDTH - 0.6) / columns)
    low = points.min(axis=(0, 1))
    for place, (path, is_right) in enumerate(zip(points, right, strict=True)):
        corner = np.array([place % columns, -(place // columns)]) * size
        x, y = (path - low + corner).T
        look = {"color": BLUE} if is_right else {"color": VERMILION, "linestyle": "--"}
        panel.plot(x, y, linewidth=1.4, **look)
        panel.plot(x[:1], y[:1], marker="o", markersize=3.5, color=BLACK)
    panel.set_aspect("equal")
    panel.set_xticks([])
    panel.set_yticks([])
    panel.grid(visible=False)
    for side in ("left", "bottom"):
        panel.spines[side].set_visible(False)
    panel.set_xlabel("the dot is where the pen starts; dashed: not right")
    panel.set_ylabel(" ")
    return show(figure, f"{title}: {len(points)} outlines, {int(right.sum())} of them right; the others are dashed.")


def _name(character):
    """Name a character in a sentence."""
    return {" ": "a space", "\n": "a line end", ".": "a full stop", ",": "a comma"}.get(character, character)
