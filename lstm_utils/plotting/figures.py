"""The look of the course's figures, and how a notebook shows one of them once, with alternative text."""

import base64
import html
import io
import sys

import matplotlib
from matplotlib.figure import Figure

# The colours of Okabe and Ito (2008) can be told apart with every kind of colour vision. Lines differ in dashes and
# markers too, so that a print in grey can be read.
BLACK, GREY, BLUE, VERMILION = "#000000", "#808080", "#0072B2", "#D55E00"
GREEN, ORANGE, SKY, PURPLE = "#009E73", "#E69F00", "#56B4E9", "#CC79A7"
LINES = (
    {"color": BLUE, "linestyle": "-", "marker": "o"},
    {"color": VERMILION, "linestyle": "--", "marker": "s"},
    {"color": GREEN, "linestyle": "-.", "marker": "^"},
    {"color": PURPLE, "linestyle": ":", "marker": "D"},
    {"color": SKY, "linestyle": (0, (5, 1)), "marker": "v"},
    {"color": ORANGE, "linestyle": (0, (3, 1, 1, 1, 1, 1)), "marker": "P"},
)
WIDTH = 8.0  # inches
STYLE = {
    "font.size": 10,
    "axes.titlesize": 10,
    "axes.titlelocation": "left",
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.grid": True,
    "axes.axisbelow": True,
    "grid.color": "#DDDDDD",
    "grid.linewidth": 0.7,
    "figure.titlesize": 12,
    "figure.titleweight": "bold",
    "figure.facecolor": "white",
    "legend.frameon": False,
    "lines.linewidth": 1.6,
    "lines.markersize": 4.5,
    "hatch.linewidth": 0.8,
}
_DOTS_PER_INCH = 150
_PIXELS_PER_INCH = 100  # on the page; less than the dots, so that the picture stays sharp on dense screens

# Decorates the functions that draw: the style holds while they run, and no reader's own settings are touched.
styled = matplotlib.rc_context(STYLE)


def new_figure(title, height, rows=1, heights=None, width=WIDTH):
    """Make a figure with `rows` panels over one x axis.

    Parameters
    ----------
    title : str
    height, width : float
        In inches.
    rows : int
    heights : sequence of float, optional
        How the panels share the height.

    Returns
    -------
    figure : matplotlib.figure.Figure
    panels : ndarray (rows,) of matplotlib.axes.Axes
    """
    # Not made by pyplot, whose figures live on until they are closed.
    figure = Figure(figsize=(width, height), layout="constrained")
    panels = figure.subplots(rows, sharex=True, squeeze=False, height_ratios=heights)[:, 0]
    figure.suptitle(title, x=0.01, ha="left")
    return figure, panels


def lines(count):
    """Give the looks of as many lines, one unlike the other as far as they reach."""
    return [LINES[number % len(LINES)] for number in range(count)]


def note(panel, x, text, side="right"):
    """Write `text` just above a panel, beside the place `x` of its x axis: to the right, left or center of it."""
    offset, align = {"right": (4, "left"), "left": (-4, "right"), "center": (0, "center")}[side]
    panel.annotate(text, (x, 1), (offset, 3), xycoords=("data", "axes fraction"), textcoords="offset points", ha=align)


def show(figure, alt):
    """Show a figure in a notebook, once, with a text for those who cannot see it.

    The figure is closed, and stays silent as the last value of the same cell, so that it never appears twice.
    Outside IPython nothing happens.

    Parameters
    ----------
    figure : matplotlib.figure.Figure
    alt : str
        What the figure shows; becomes the image's ``alt`` attribute in HTML.

    Returns
    -------
    matplotlib.figure.Figure

    Raises
    ------
    TypeError
        If `figure` is not a figure or `alt` is not a text.
    ValueError
        If `alt` is empty.
    """
    if not isinstance(figure, Figure):
        raise TypeError(f"figure must be a matplotlib Figure, but a {type(figure).__name__} came")
    if not isinstance(alt, str):
        raise TypeError(f"alt must be a text that tells what the figure shows, but a {type(alt).__name__} came")
    if not alt.strip():
        raise ValueError("alt is empty: write what the figure shows")
    shell = _shell()
    if shell is None:
        return figure
    if "matplotlib.pyplot" in sys.modules:
        sys.modules["matplotlib.pyplot"].close(figure)
    _display(figure, alt)
    shown_in = shell.execution_count

    def display_as_value():
        # IPython calls this for the last value of a cell, and for display(figure).
        if shell.execution_count != shown_in:
            _display(figure, alt)

    figure._ipython_display_ = display_as_value
    return figure


def _shell():
    """Give the running IPython, or None."""
    try:
        from IPython import get_ipython
    except ImportError:
        return None
    return get_ipython()


def _display(figure, alt):
    from IPython.display import display

    png = io.BytesIO()
    figure.savefig(png, format="png", dpi=_DOTS_PER_INCH)
    width, height = (round(inches * _PIXELS_PER_INCH) for inches in figure.get_size_inches())
    # HTML, because JupyterLab gives a picture that comes as image/png no alternative text, whatever its metadata say.
    # A line for each: where feedback drops a line that quotes a hidden test, the picture stays.
    image = (
        f'<img width="{width}" height="{height}" style="max-width: 100%; height: auto"\n'
        f'alt="{html.escape(" ".join(alt.split()))}"\n'
        f'src="data:image/png;base64,{base64.b64encode(png.getvalue()).decode()}">'
    )
    # Not the alternative text here: it may hold results of training, and nbval compares the plain text.
    display({"text/html": image, "text/plain": repr(figure)}, raw=True)
