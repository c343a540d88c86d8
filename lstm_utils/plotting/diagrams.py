"""Diagrams of how recurrent networks work, which are the same for every model."""

from matplotlib.figure import Figure
from matplotlib.patches import Circle, FancyBboxPatch

from lstm_utils.plotting.figures import BLACK, BLUE, GREY, WIDTH, show, styled

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


@styled
def two_directions(title="A bidirectional layer at four steps"):
    """Draw a bidirectional layer unrolled: one layer reads forwards, one backwards, and each step gets both outputs.

    Parameters
    ----------
    title : str

    Returns
    -------
    matplotlib.figure.Figure

    References
    ----------
    M. Schuster and K. K. Paliwal, Bidirectional Recurrent Neural Networks, IEEE Transactions on Signal Processing
    45(11), 1997.
    """
    figure, panel = _page(title, 3.7)
    rows = {"output": 2.9, "backward": 2.1, "forward": 1.3, "input": 0.45}
    for name, y in rows.items():
        panel.text(0.2, y, name, va="center")
    columns, half = [1.9, 3.6, 5.3, 7.0], {"forward": -0.28, "backward": 0.28}
    for step, x in enumerate(columns, start=1):
        _box(panel, x, rows["input"], 1.2, 0.36, f"$x_{step}$", _WHITE)
        _box(panel, x, rows["output"], 1.2, 0.36, f"$y_{step}$", _SAND)
        for name, letter in (("forward", r"\overrightarrow{h}"), ("backward", r"\overleftarrow{h}")):
            # Each box lies to its own side, so that what goes past the other one can be seen.
            at = x + half[name]
            _box(panel, at, rows[name], 0.5, 0.4, f"${letter}_{step}$", _SKY)
            _arrow(panel, (at, rows["input"] + 0.18), (at, rows[name] - 0.2), GREY)
            _arrow(panel, (at, rows[name] + 0.2), (at, rows["output"] - 0.18), GREY)
        if step > 1:
            before = columns[step - 2]
            _arrow(panel, (before - 0.03, rows["forward"]), (x - 0.53, rows["forward"]), BLUE, 2.0)
            _arrow(panel, (x + 0.03, rows["backward"]), (before + 0.53, rows["backward"]), BLUE, 2.0)
    return show(
        figure,
        f"{title}: four inputs at the bottom, four outputs on top, and two rows of boxes between them. In the row of "
        "the forward layer arrows lead from each step to the next, in the row of the backward layer from each step to "
        "the one before. Each output gets an arrow from both boxes of its own step.",
    )


@styled
def encoder_decoder(read, written, fed=None, title="An encoder-decoder, step by step"):
    """Draw an encoder-decoder unrolled over time: what it reads, where it hands over, and what it writes.

    Parameters
    ----------
    read, written : sequence of str
        What the encoder reads and the decoder writes: a short text for each step, 14 steps at most together.
    fed : sequence of str, optional
        What the decoder reads, as many as `written`: then it starts from the encoder's states. Without it, the
        decoder reads the encoder's last output at every step and starts from states of zero.
    title : str

    Returns
    -------
    matplotlib.figure.Figure

    Raises
    ------
    ValueError
        If nothing is read or written, there are more than 14 steps, or `fed` has another length than `written`.

    References
    ----------
    I. Sutskever, O. Vinyals and Q. V. Le, Sequence to Sequence Learning with Neural Networks, NeurIPS 27, 2014.
    """
    read, written = list(read), list(written)
    steps = len(read) + len(written)
    if not read or not written or steps > 14:
        raise ValueError(f"read and written must have a step each and 14 at most together, but {steps} came")
    if fed is not None and len(fed) != len(written):
        raise ValueError(f"fed must be as long as written, but they have {len(fed)} and {len(written)} steps")
    figure, panel = _page(title, 3.2)
    rows = {"writes": 2.3, "state": 1.55, "reads": 0.8}
    for name, y in rows.items():
        panel.text(0.2, y, name, va="center")
    gap = 0.5 if fed is None else 0.9
    apart = min(0.62, (6.6 - gap) / (steps - 1))
    side = 0.66 * apart
    encoder = [1.15 + apart * step for step in range(len(read))]
    decoder = [encoder[-1] + apart + gap + apart * step for step in range(len(written))]
    for columns, color in ((encoder, _SKY), (decoder, _SAND)):
        for step, x in enumerate(columns):
            _box(panel, x, rows["state"], side, side, "", color)
            if step:
                _arrow(panel, (columns[step - 1] + side / 2, rows["state"]), (x - side / 2, rows["state"]), BLUE, 2.0)
    for x, text in zip(encoder, read, strict=True):
        _written(panel, x, rows["reads"], side, text)
        _arrow(panel, (x, rows["reads"] + 0.18), (x, rows["state"] - side / 2))
    for x, text in zip(decoder, written, strict=True):
        _written(panel, x, rows["writes"], side, text)
        _arrow(panel, (x, rows["state"] + side / 2), (x, rows["writes"] - 0.18))
    for columns, name in ((encoder, "encoder"), (decoder, "decoder")):
        panel.text((columns[0] + columns[-1]) / 2, 0.32, name, ha="center", va="center", weight="bold")
    start, first = encoder[-1] + side / 2, decoder[0] - side / 2
    if fed is None:
        # The last output goes along below the decoder and into each of its steps.
        bus = rows["reads"]
        corner = encoder[-1] + (apart + gap) / 2
        panel.plot([start, corner, corner, decoder[-1]], [rows["state"]] * 2 + [bus] * 2, color=BLUE, linewidth=2.0)
        for x in decoder:
            _arrow(panel, (x, bus), (x, rows["state"] - side / 2), BLUE)
        panel.text(corner + 0.06, rows["state"] + 0.12, "$v = h_T$", ha="center", va="bottom")
        handed = "the encoder's last output goes into every step of the decoder"
    else:
        _arrow(panel, (start, rows["state"]), (first, rows["state"]), BLUE, 2.0)
        panel.text((start + first) / 2, rows["state"] + 0.08, "$h_T, c_T$", ha="center", va="bottom")
        for x, text in zip(decoder, fed, strict=True):
            _written(panel, x, rows["reads"], side, text)
            _arrow(panel, (x, rows["reads"] + 0.18), (x, rows["state"] - side / 2))
        handed = f"the encoder's states are where the decoder starts; it reads {', '.join(map(_shown, fed))}"
    return show(
        figure,
        f"{title}: the encoder reads {', '.join(map(_shown, read))}, one step after the other; {handed}; the decoder "
        f"writes {', '.join(map(_shown, written))}.",
    )


def _written(panel, x, y, width, text):
    """Draw a box with a text in it; one of more than two characters, START or END, in small letters."""
    _box(panel, x, y, width, 0.36, "", _WHITE)
    panel.text(x, y, _shown(text), ha="center", va="center", fontsize=7 if len(str(text)) > 2 else 10)


def _shown(text):
    """A space is no text to look at."""
    return "␣" if text == " " else str(text)


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
