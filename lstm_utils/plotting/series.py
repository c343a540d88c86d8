"""Draw series over time: the data, windows over it, the course of a training, a forecast beside the truth."""

from numbers import Integral

import numpy as np
from matplotlib.ticker import MaxNLocator

from lstm_utils.arguments import any_array, arrays_by_name, finite_array, texts, whole_number
from lstm_utils.plotting.figures import BLACK, BLUE, GREY, ORANGE, lines, new_figure, note, show, styled


@styled
def series(time, values, names=None, title="The series", ylabel=None, test_start=None):
    """Draw one or more series over the same times, each in its own panel.

    Parameters
    ----------
    time : array (n,)
        Dates (datetime64) or numbers.
    values : array (n,) or (n, features)
    names : sequence of str, optional
        One for each feature; stands beside its panel.
    title : str
    ylabel : str or sequence of str, optional
        Unit, or what is measured and its unit: one for all features, or one for each.
    test_start : int or a time, optional
        Where the test data begins: index of its first entry (negative: counted from the end), or its time.

    Returns
    -------
    matplotlib.figure.Figure
    """
    time = any_array("time", time)
    values = finite_array("values", values, "(n,)", "(n, features)")
    if len(time) != len(values):
        raise ValueError(f"time and values must be equally long, but time has {len(time)} and values {len(values)}")
    values = values.reshape(len(values), -1)
    count = values.shape[1]
    names = texts("names", names, count)
    units = texts("ylabel", [ylabel] * count if isinstance(ylabel, str) else ylabel, count)
    if isinstance(test_start, Integral):
        test_start = time[whole_number("test_start", test_start, least=-len(time), most=len(time) - 1)]

    figure, panels = new_figure(title, 1.6 + 1.4 * count, rows=count)
    for column, panel in enumerate(panels):
        panel.plot(time, values[:, column], color=BLUE, linewidth=1.6 if len(time) < 400 else 0.8)
        # One feature is named by the title; of several, each needs its own name.
        parts = [words[column] for words in (names if count > 1 or not units else None, units) if words]
        panel.set_ylabel("\n".join(parts))
        panel.margins(x=0)
        if test_start is not None:
            panel.axvspan(test_start, time[-1], facecolor=ORANGE, alpha=0.18, linewidth=0)
            panel.axvline(test_start, color=BLACK, linewidth=1, linestyle="--")
    if test_start is not None:
        note(panels[0], test_start, "← training", side="left")
        note(panels[0], test_start, "test →")
    figure.align_ylabels()
    if time.dtype.kind in "iu":
        panels[-1].xaxis.set_major_locator(MaxNLocator(integer=True))
    panels[-1].set_xlabel("time" if time.dtype.kind == "M" else "time step")
    what = f" of {', '.join(names)}" if names else ""
    split = f"; the test part begins at {test_start}" if test_start is not None else ""
    return show(figure, f"{title}: line plot{what} from {time[0]} to {time[-1]}{split}.")


@styled
def windows(series, n_past, n_future, count=4, first=0, stride=1, title="Windows over a series", ylabel="value"):
    """Draw a series and, stacked under it, some of the windows that are cut from it.

    Parameters
    ----------
    series : array (time,)
    n_past, n_future : int
        Steps that a window's input and its target have.
    count : int
        How many windows to draw.
    first : int
        Where the first of them starts.
    stride : int
        Steps from the start of one drawn window to the start of the next.
    title, ylabel : str

    Returns
    -------
    matplotlib.figure.Figure
    """
    values = finite_array("series", series, "(time,)")
    n_past = whole_number("n_past", n_past, least=1)
    n_future = whole_number("n_future", n_future, least=1)
    count = whole_number("count", count, least=1)
    first = whole_number("first", first, least=0)
    stride = whole_number("stride", stride, least=1)
    starts = first + stride * np.arange(count)
    end = starts[-1] + n_past + n_future
    if end > len(values):
        raise ValueError(f"series is too short: these windows need {end} steps, but it has {len(values)}")
    # Some of the series before and after shows that the windows are cut out of something longer.
    margin = max(2, (end - first) // 6)
    steps = np.arange(max(0, first - margin), min(len(values), end + margin))
    few = len(steps) <= 80

    figure, (top, bottom) = new_figure(title, 2.9 + 0.3 * count, rows=2, heights=(2.2, 0.35 * count + 0.2))
    top.plot(steps, values[steps], color=BLACK, linewidth=1.2, marker="o" if few else None, markersize=3)
    top.set_ylabel(ylabel)
    parts = (
        (0, n_past, {"facecolor": BLUE}, f"input X[k]: n_past = {n_past}"),
        (n_past, n_future, {"facecolor": ORANGE, "hatch": "////"}, f"target Y[k]: n_future = {n_future}"),
    )
    for offset, length, look, name in parts:
        for row, start in enumerate(starts):
            left = start + offset - 0.5
            bars = [(left + step, 1) for step in range(length)] if few else [(left, length)]
            label = None if row else name
            bottom.broken_barh(bars, (row - 0.36, 0.72), **look, edgecolor="white", linewidth=0.8, label=label)
    bottom.set_xlim(steps[0] - 0.7, steps[-1] + 0.7)
    bottom.set_ylim(count - 0.4, -0.6)
    bottom.set_yticks(range(count), [f"k = {start}" for start in starts])
    bottom.tick_params(axis="y", length=0)
    bottom.grid(visible=False, axis="y")
    bottom.spines["left"].set_visible(False)
    bottom.set_xlabel("time step")
    bottom.xaxis.set_major_locator(MaxNLocator(integer=True))
    handles, labels = bottom.get_legend_handles_labels()
    top.legend(handles, labels, ncols=2, loc="lower right", bbox_to_anchor=(1, 1), borderaxespad=0.2)
    return show(
        figure,
        f"{title}: a series, and under it {count} windows, each of {n_past} input steps followed by {n_future} "
        f"target steps. The first starts at step {first}, each other {stride} later than the one above it.",
    )


@styled
def learning_curves(history, baseline=None, title="Learning curves", metric="loss", ylabel=None):
    """Draw how a loss or another metric changed over the epochs, for training and for validation data.

    Parameters
    ----------
    history : dict of str to sequence of float
        What `lstm_utils.training.fit` or a Keras model's `fit` returns.
    baseline : float, optional
        The same figure for a naive model: a horizontal line.
    title : str
    metric : str
        Which entry of `history` to draw, along with its ``val_`` companion.
    ylabel : str, optional
        What is measured and its unit; without it, `metric`.

    Returns
    -------
    matplotlib.figure.Figure
    """
    history = getattr(history, "history", history)
    if not isinstance(history, dict):
        raise TypeError(f"history must be a dict of losses by name, but a {type(history).__name__} came")
    if metric not in history:
        raise ValueError(f"history has no {metric!r}; it has {', '.join(history)}")
    curves = {
        name: finite_array(f"history[{key!r}]", history[key], "(epochs,)")
        for name, key in (("training", metric), ("validation", f"val_{metric}"))
        if key in history
    }
    ylabel = ylabel or metric
    epochs = len(curves["training"])
    figure, (panel,) = new_figure(title, 3.6)
    for (name, curve), line in zip(curves.items(), lines(len(curves)), strict=True):
        # A single epoch makes no line, only a point.
        marker = line["marker"] if epochs == 1 else None
        panel.plot(np.arange(1, len(curve) + 1), curve, **{**line, "marker": marker}, label=name)
    if baseline is not None:
        panel.axhline(baseline, color=BLACK, linestyle=":", label=f"baseline: {baseline:.3g}")
    everything = np.concatenate(list(curves.values()))
    if everything.min() > 0 and everything.max() > 50 * everything.min():
        panel.set_yscale("log")
    panel.margins(x=0.01)
    panel.xaxis.set_major_locator(MaxNLocator(integer=True))
    panel.set_xlabel("epoch")
    panel.set_ylabel(ylabel)
    panel.legend()
    parts = [f"{name} from {curve[0]:.3g} to {curve[-1]:.3g}" for name, curve in curves.items()]
    if baseline is not None:
        parts.append(f"the baseline is {baseline:.3g}")
    return show(figure, f"{title}: {ylabel} over {epochs} epoch{'s' if epochs > 1 else ''}; {', '.join(parts)}.")


@styled
def forecast(history, truth, forecasts, time=None, title="Forecast against truth", ylabel="value"):
    """Draw what was known, what came, and what one or more models forecast.

    Parameters
    ----------
    history : array (n_past,)
        The values before the forecast.
    truth : array (n_future,)
        The values that came.
    forecasts : dict of str to array (n_future,)
        By name of the model.
    time : array (n_past + n_future,), optional
        Dates or numbers; without it, steps are counted from the last known value, which is step 0.
    title, ylabel : str

    Returns
    -------
    matplotlib.figure.Figure
    """
    history = finite_array("history", history, "(n_past,)")
    truth = finite_array("truth", truth, "(n_future,)")
    forecasts = arrays_by_name("forecasts", forecasts, len(truth))
    known, total = len(history), len(history) + len(truth)
    xlabel = "time"
    if time is None:
        time, xlabel = np.arange(1 - known, len(truth) + 1), "steps after the last known value"
    time = any_array("time", time)
    if len(time) != total:
        raise ValueError(f"time must have n_past + n_future = {total} entries, but it has {len(time)}")

    figure, (panel,) = new_figure(title, 3.9)
    now = time[known - 1]
    panel.axvspan(time[0], now, facecolor="#EEEEEE", linewidth=0, zorder=0)
    panel.axvline(now, color=GREY, linewidth=1)
    note(panel, now, "known", side="left")
    note(panel, now, "forecast")
    panel.plot(time, np.concatenate([history, truth]), color=BLACK, linewidth=1.8, label="truth")
    for (name, values), line in zip(forecasts.items(), lines(len(forecasts)), strict=True):
        # Each line starts at the last known value, which itself is no forecast and gets no marker.
        path = np.concatenate([history[-1:], values])
        marker = line["marker"] if len(truth) <= 40 else None
        panel.plot(time[known - 1 :], path, **{**line, "marker": marker}, markevery=slice(1, None), label=name)
    panel.margins(x=0.01)
    panel.set_xlabel(xlabel)
    panel.set_ylabel(ylabel)
    panel.legend()
    errors = ", ".join(f"{name} is off by {np.abs(values - truth).mean():.3g}" for name, values in forecasts.items())
    return show(
        figure,
        f"{title}: {known} known values, then {len(truth)} steps of truth and forecast. On average {errors}.",
    )
