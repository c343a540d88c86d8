"""Figures of what networks read and hand on: bases, frames, feature maps, pairs of numbers."""

import numpy as np
from matplotlib.colors import BoundaryNorm, ListedColormap
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from lstm_utils.arguments import finite_array, whole_number
from lstm_utils.plotting.figures import BLACK, BLUE, ORANGE, PURPLE, SKY, WIDTH, new_figure, show, styled

_BASES = "ACGT"
_BASE_COLORS = (BLUE, ORANGE, SKY, PURPLE)  # two dark ones and two light ones, which differ in grey too


@styled
def bases(sequences, names, first=0, count=60, title="DNA sequences"):
    """Draw a stretch of several DNA sequences below one another, a coloured cell with its letter for each base.

    Parameters
    ----------
    sequences : sequence of str
        Letters A, C, G and T; any other is drawn as an empty cell.
    names : sequence of str
        One for each sequence; stands beside its row.
    first, count : int
        Which step is the first to be drawn, and how many are.
    title : str

    Returns
    -------
    matplotlib.figure.Figure
    """
    first = whole_number("first", first, least=0)
    count = whole_number("count", count, least=1, most=80)
    sequences, names = list(sequences), list(names)
    if len(sequences) != len(names) or not sequences:
        raise ValueError(f"names must have one entry for each sequence, but {len(sequences)} and {len(names)} came")
    letters = [list(str(sequence)[first : first + count].ljust(count)) for sequence in sequences]
    values = np.array([[_BASES.find(letter) for letter in row] for row in letters])
    figure, (panel,) = new_figure(title, 1.2 + 0.27 * len(sequences))
    colors = ListedColormap(["white", *_BASE_COLORS])
    extent = (first - 0.5, first + count - 0.5, len(sequences) - 0.5, -0.5)
    panel.imshow(values, cmap=colors, norm=BoundaryNorm(np.arange(-1.5, 4), 5), aspect="auto", extent=extent)
    for row, column in np.ndindex(values.shape):
        if values[row, column] >= 0:
            color = "white" if values[row, column] == 0 else BLACK
            place = {"ha": "center", "va": "center_baseline", "fontsize": 6.5, "fontfamily": "monospace"}
            panel.text(first + column, row, letters[row][column], color=color, **place)
    panel.set_yticks(range(len(names)), names)
    panel.tick_params(left=False)
    panel.xaxis.set_major_locator(MaxNLocator(integer=True))
    panel.grid(visible=False)
    panel.set_xlabel("step of the sequence")
    panel.set_ylabel("")
    return show(
        figure,
        f"{title}: the bases {first} to {first + count - 1} of {len(sequences)} sequences as coloured letters, one "
        f"sequence below the other: {', '.join(names)}.",
    )


@styled
def frames(videos, names, title="Frames of videos"):
    """Draw the frames of one or more videos side by side, one video in each row.

    Parameters
    ----------
    videos : array (videos, frames, height, width, 1)
    names : sequence of str
        One for each video; stands beside its row.
    title : str

    Returns
    -------
    matplotlib.figure.Figure
    """
    videos = finite_array("videos", videos, "(videos, frames, height, width, 1)")
    names = list(names)
    if len(names) != len(videos):
        raise ValueError(f"names must have one entry for each video, but {len(names)} and {len(videos)} came")
    rows, columns = videos.shape[:2]
    cell = min(1.2, (WIDTH - 1) / columns)
    figure = Figure(figsize=(WIDTH, 0.9 + (cell + 0.12) * rows), layout="constrained")
    panels = figure.subplots(rows, columns, squeeze=False)
    figure.suptitle(title, x=0.01, ha="left")
    for (row, column), panel in np.ndenumerate(panels):
        image = videos[row, column, :, :, 0]
        panel.imshow(image, cmap="gray", vmin=videos.min(), vmax=videos.max(), interpolation="nearest")
        panel.set_xticks([])
        panel.set_yticks([])
        panel.set_xlabel(f"frame {column}" if row == rows - 1 else "")
        panel.set_ylabel(names[row] if column == 0 else "")
        panel.grid(visible=False)
    return show(
        figure, f"{title}: {columns} frames of {rows} video{'s' if rows > 1 else ''} in grey: {', '.join(names)}."
    )


@styled
def feature_maps(maps, title="What the layers hand on"):
    """Draw what several layers make of one sequence, one heat map below the other; time runs to the right.

    Parameters
    ----------
    maps : dict of str to array (steps, channels)
        By what each is; the numbers of steps may differ. All maps share one time axis, that of the longest: where
        pooling left a tenth of its steps, they are drawn ten times as wide.
    title : str

    Returns
    -------
    matplotlib.figure.Figure
    """
    if not isinstance(maps, dict) or not maps:
        raise TypeError("maps must be a dict with an entry for each layer, such as {'input': ...}")
    maps = {name: finite_array(f"maps[{name!r}]", values, "(steps, channels)") for name, values in maps.items()}
    heights = [0.5 if values.shape[1] <= 8 else 1.4 for values in maps.values()]
    figure = Figure(figsize=(WIDTH, 0.6 + sum(heights) + 0.75 * len(maps)), layout="constrained")
    panels = figure.subplots(len(maps), squeeze=False, sharex=True, height_ratios=heights)[:, 0]
    figure.suptitle(title, x=0.01, ha="left")
    longest = max(len(values) for values in maps.values())
    for panel, (name, values) in zip(panels, maps.items(), strict=True):
        steps, channels = values.shape
        end = longest // steps * steps - 0.5
        extent = (-0.5, end, channels - 0.5, -0.5)
        panel.imshow(values.T, aspect="auto", cmap="cividis", interpolation="nearest", extent=extent)
        panel.set_xlim(-0.5, longest - 0.5)
        panel.set_title(f"{name}: {steps} step{'s' if steps > 1 else ''} of {channels}")
        panel.set_ylabel("channel")
        panel.set_yticks(range(0, channels, 1 if channels <= 4 else channels // 2))
        panel.xaxis.set_major_locator(MaxNLocator(integer=True))
        panel.grid(visible=False)
    panels[-1].set_xlabel("step of the longest sequence" if len(maps) > 1 else "step")
    listed = "; ".join(f"{name}, {len(values)} steps of {values.shape[1]}" for name, values in maps.items())
    return show(figure, f"{title}: heat maps below one another: {listed}.")


@styled
def pairs(points, marked, names=("right", "wrong"), title="Pairs of numbers", xlabel="first", ylabel="second"):
    """Draw pairs of numbers as points of a plane, some of them marked: where a model is wrong.

    Parameters
    ----------
    points : array (samples, 2)
        The first number goes to the right, the second up.
    marked : array (samples,) of bool
    names : tuple of two str
        What the points are that are not marked, and those that are.
    title, xlabel, ylabel : str

    Returns
    -------
    matplotlib.figure.Figure
    """
    points = finite_array("points", points, "(samples, 2)")
    marked = np.asarray(marked)
    if points.shape[1] != 2:
        raise ValueError(f"points must have shape (samples, 2), but shape {points.shape} came")
    if marked.dtype != bool or marked.shape != (len(points),):
        raise ValueError(f"marked must be True or False for each of the {len(points)} points")
    figure, (panel,) = new_figure(title, 5.0, width=5.6)
    looks = ({"marker": ".", "color": SKY, "s": 14}, {"marker": "x", "color": BLACK, "s": 34})
    for which, name, look in zip((~marked, marked), names, looks, strict=True):
        panel.scatter(*points[which].T, **look, label=f"{name}: {which.sum()}")
    panel.set_aspect("equal")
    panel.set_xlabel(xlabel)
    panel.set_ylabel(ylabel)
    panel.legend(ncols=2, loc="lower right", bbox_to_anchor=(1, 1), borderaxespad=0.2)
    return show(
        figure,
        f"{title}: {len(points)} points, {xlabel} to the right and {ylabel} up; {(~marked).sum()} are {names[0]}, "
        f"{marked.sum()} are {names[1]} and marked with a cross.",
    )
