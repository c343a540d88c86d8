"""The course's figures: each function draws one, shows it in a notebook with alternative text, and returns it."""

from numbers import Integral

import numpy as np
from matplotlib.ticker import MaxNLocator

from lstm_utils.architecture import architecture
from lstm_utils.arguments import any_array, finite_array, whole_array, whole_number
from lstm_utils.diagrams import encoder_decoder, lstm_cell, sequence_shapes, two_directions
from lstm_utils.figures import BLACK, BLUE, GREY, LINES, ORANGE, WIDTH, new_figure, note, show, styled
from lstm_utils.gates import gate_values
from lstm_utils.pictures import bases, feature_maps, frames, pairs, side_by_side
from lstm_utils.samples import next_character, outlines, surprise

__all__ = [
    "architecture",
    "bases",
    "confusion",
    "encoder_decoder",
    "error_by_horizon",
    "feature_maps",
    "forecast",
    "frames",
    "gate_activations",
    "gradient_norms",
    "ladder",
    "learning_curves",
    "lstm_cell",
    "next_character",
    "outlines",
    "over_steps",
    "pairs",
    "sequence_shapes",
    "series",
    "show",
    "side_by_side",
    "spread",
    "surprise",
    "two_directions",
    "windows",
]


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
        Where the test data begins: index of its first entry, or its time.

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
    names = _texts("names", names, count)
    units = _texts("ylabel", [ylabel] * count if isinstance(ylabel, str) else ylabel, count)
    if isinstance(test_start, Integral):
        test_start = time[whole_number("test_start", test_start, least=0, most=len(time) - 1)]

    figure, panels = new_figure(title, 1.6 + 1.4 * count, rows=count)
    for column, panel in enumerate(panels):
        panel.plot(time, values[:, column], color=BLUE, linewidth=1.6 if len(time) < 400 else 0.8)
        # One feature is named by the title; of several, each needs its own name.
        parts = [texts[column] for texts in (names if count > 1 or not units else None, units) if texts]
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
    for (name, curve), line in zip(curves.items(), LINES, strict=False):
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
    forecasts = _by_name("forecasts", forecasts, len(truth))
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
    for (name, values), line in zip(forecasts.items(), _lines(len(forecasts)), strict=True):
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


@styled
def error_by_horizon(errors, title="Error by horizon", ylabel="mean absolute error"):
    """Draw how the error grows with the number of steps ahead.

    Parameters
    ----------
    errors : dict of str to array (n_future,)
        By name of the model: the error at 1, 2, ... steps ahead.
    title, ylabel : str

    Returns
    -------
    matplotlib.figure.Figure
    """
    errors = _by_name("errors", errors)
    figure, (panel,) = new_figure(title, 3.6)
    for (name, values), line in zip(errors.items(), _lines(len(errors)), strict=True):
        panel.plot(np.arange(1, len(values) + 1), values, **line, label=name)
    panel.set_ylim(bottom=0)
    panel.xaxis.set_major_locator(MaxNLocator(integer=True))
    panel.set_xlabel("steps ahead")
    panel.set_ylabel(ylabel)
    panel.legend(ncols=2 if len(errors) > 4 else 4, loc="lower right", bbox_to_anchor=(1, 1), borderaxespad=0.2)
    parts = ", ".join(f"{name} {values[0]:.3g} and {values[-1]:.3g}" for name, values in errors.items())
    return show(figure, f"{title}: {ylabel} one step ahead and at the last step: {parts}.")


@styled
def over_steps(values, first=1, title="Over the steps", xlabel="time step", ylabel="value"):
    """Draw one line for each model over the steps of a sequence: an error at each step, or a chance.

    Parameters
    ----------
    values : dict of str to array (steps,)
        By name of the model, or of what is drawn; none below 0.
    first : int
        The number of the first step.
    title, xlabel, ylabel : str

    Returns
    -------
    matplotlib.figure.Figure
    """
    values = _by_name("values", values)
    first = whole_number("first", first, least=0)
    figure, (panel,) = new_figure(title, 3.6)
    for (name, line_values), line in zip(values.items(), _lines(len(values)), strict=True):
        if line_values.min() < 0:
            raise ValueError(f"values[{name!r}] must be 0 or more, but {line_values.min():g} came")
        panel.plot(first + np.arange(len(line_values)), line_values, **line, label=name)
    panel.set_ylim(bottom=0)
    panel.xaxis.set_major_locator(MaxNLocator(integer=True))
    panel.set_xlabel(xlabel)
    panel.set_ylabel(ylabel)
    panel.legend(ncols=4, loc="lower right", bbox_to_anchor=(1, 1), borderaxespad=0.2)
    parts = "; ".join(
        f"{name} {line_values[0]:.3g} at the first, {line_values[-1]:.3g} at the last, from {line_values.min():.3g} to "
        f"{line_values.max():.3g}"
        for name, line_values in values.items()
    )
    return show(figure, f"{title}: {ylabel} over the {xlabel}, a line for each: {parts}.")


@styled
def gradient_norms(norms, title="Gradient norms over time", ylabel="norm of the gradient"):
    """Draw, on a logarithmic scale, how large the gradient of a loss at the last step is at every step before it.

    Parameters
    ----------
    norms : dict of str to array (steps,)
        By name of the network: the norm of the gradient with respect to its state at each step, in the order of
        time. A norm of 0 has no place on the scale and leaves a gap.
    title, ylabel : str

    Returns
    -------
    matplotlib.figure.Figure
    """
    norms = _by_name("norms", norms)
    for name, values in norms.items():
        if values.min() < 0:
            raise ValueError(f"norms[{name!r}] must hold norms, but {values.min():g} came")
    steps = len(next(iter(norms.values())))
    figure, (panel,) = new_figure(title, 4.2)
    panel.axhline(1, color=GREY, linewidth=1)
    for (name, values), line in zip(norms.items(), _lines(len(norms)), strict=True):
        drawn = np.where(values > 0, values, np.nan)
        panel.plot(np.arange(steps), drawn, **line, markevery=max(1, steps // 10), label=name)
    panel.set_yscale("log")
    panel.margins(x=0.01)
    panel.xaxis.set_major_locator(MaxNLocator(integer=True))
    panel.set_xlabel("time step; the loss is at the last one")
    panel.set_ylabel(ylabel)
    panel.legend(ncols=2, loc="lower right", bbox_to_anchor=(1, 1), borderaxespad=0.2)
    parts = ", ".join(f"{name} {values[-1]:.1g} and {values[0]:.1g}" for name, values in norms.items())
    return show(figure, f"{title}: {ylabel} at the last and at the first of {steps} time steps: {parts}.")


@styled
def ladder(
    scores,
    lower_is_better=True,
    naive=("persistence", "naive", "majority", "unigram", "bigram"),
    title="How the models compare",
    xlabel="error",
):
    """Draw models as bars, the best on top; what does not beat the naive ones has learnt nothing.

    Parameters
    ----------
    scores : dict of str to float
        By name of the model.
    lower_is_better : bool
        True for errors and losses, False for accuracies.
    naive : collection of str
        A model is a naive one, and marked, when its name contains one of these, whatever the case of letters.
    title : str
    xlabel : str
        What is measured and its unit.

    Returns
    -------
    matplotlib.figure.Figure
    """
    scores = {name: float(value[0]) for name, value in _by_name("scores", scores, 1).items()}
    ranked = sorted(scores, key=scores.get, reverse=not lower_is_better)
    plain = [name for name in ranked if any(word.lower() in name.lower() for word in naive)]
    figure, (panel,) = new_figure(title, 1.3 + 0.36 * len(ranked))
    if plain:
        best = scores[plain[0]]
        panel.axvline(best, color=BLACK, linestyle="--", linewidth=1.2)
        note(panel, best, "best naive model", side="center")
    for place, name in enumerate(ranked):
        look = {"facecolor": "#DDDDDD", "edgecolor": GREY, "hatch": "////"} if name in plain else {"color": BLUE}
        panel.barh(place, scores[name], height=0.68, **look)
        panel.annotate(
            f"{scores[name]:.3g}",
            (scores[name], place),
            (4, 0),
            textcoords="offset points",
            va="center",
            bbox={"facecolor": "white", "edgecolor": "none", "pad": 1},
        )
    panel.set_yticks(range(len(ranked)), ranked)
    panel.invert_yaxis()
    panel.grid(visible=False, axis="y")
    panel.margins(x=0.1)
    panel.set_xlabel(f"{xlabel}; {'lower' if lower_is_better else 'higher'} is better")
    listed = ", ".join(f"{name} {scores[name]:.3g}{' (naive)' if name in plain else ''}" for name in ranked)
    return show(figure, f"{title}: bars, best first: {listed}.")


@styled
def spread(scores, naive=None, title="How much depends on the seed", xlabel="error"):
    """Draw one point for each seed of each model, and the median: is a difference more than luck.

    Parameters
    ----------
    scores : dict of str to array (seeds,)
        By name of the model: its score, once for each seed; models may have different numbers of seeds.
    naive : dict of str to float, optional
        Scores that need no seed: a dashed line for each, with its name.
    title : str
    xlabel : str
        What is measured and its unit.

    Returns
    -------
    matplotlib.figure.Figure
    """
    if not isinstance(scores, dict) or not scores:
        raise TypeError("scores must be a dict with an entry for each model, such as {'one layer': [0.2, 0.3]}")
    scores = {name: finite_array(f"scores[{name!r}]", values, "(seeds,)") for name, values in scores.items()}
    naive = {} if naive is None else {name: value[0] for name, value in _by_name("naive", naive, 1).items()}
    figure, (panel,) = new_figure(title, 1.5 + 0.55 * len(scores) + 0.2 * max(0, len(naive) - 1))
    for place, (values, look) in enumerate(zip(scores.values(), _lines(len(scores)), strict=True)):
        panel.plot([values.min(), values.max()], [place, place], color=look["color"], linewidth=1, alpha=0.6)
        panel.plot(
            values, np.full(len(values), place), linestyle="", marker=look["marker"], color=look["color"], alpha=0.6
        )
        panel.plot([np.median(values)] * 2, [place - 0.28, place + 0.28], color=BLACK, linewidth=2)
    for number, (name, value) in enumerate(sorted(naive.items(), key=lambda pair: pair[1])):
        panel.axvline(value, color=BLACK, linestyle="--", linewidth=1.2)
        panel.annotate(
            name,
            (value, 1),
            (0, 3 + 13 * number),
            xycoords=("data", "axes fraction"),
            textcoords="offset points",
            ha="right" if value == max(naive.values()) else "center",
        )
    panel.set_yticks(range(len(scores)), scores)
    panel.set_ylim(len(scores) - 0.5, -0.5)
    panel.set_xlim(left=0 if all(values.min() >= 0 for values in scores.values()) else None)
    panel.grid(visible=False, axis="y")
    panel.set_xlabel(f"{xlabel}; one point for each seed, the bar is the median")
    listed = [
        f"{name} from {values.min():.3g} to {values.max():.3g}, median {np.median(values):.3g}, "
        f"{len(values)} seed{'s' if len(values) > 1 else ''}"
        for name, values in scores.items()
    ]
    listed += [f"{name} {value:.3g}" for name, value in naive.items()]
    return show(figure, f"{title}: {'; '.join(listed)}.")


@styled
def gate_activations(model_or_layer, x, names=None, title="Gates and cell state of an LSTM layer"):
    """Draw what an LSTM layer reads, its gates f, i and o, and its cell state c over the steps of one sequence.

    Parameters
    ----------
    model_or_layer : keras.Model or keras.layers.LSTM
        Of a model the first LSTM layer is drawn.
    x : array (steps, features)
        One input of the model or of the layer.
    names : sequence of str, optional
        One for each feature that the layer reads.
    title : str

    Returns
    -------
    matplotlib.figure.Figure

    Raises
    ------
    TypeError
        If `model_or_layer` is neither a Keras model nor an LSTM layer.
    ValueError
        If it has no LSTM layer or no weights yet, the shape of `x` does not fit, or it holds NaN or infinity.
    """
    x = finite_array("x", x)
    layer, x = _first_lstm(model_or_layer, x)
    values = gate_values(layer, x)
    features, units = x.shape[1], layer.units
    names = _texts("names", names, features)
    steps = np.arange(len(x))
    tall = 1 if units <= 8 else 1.3
    figure, panels = new_figure(title, 1.6 + 4.6 * tall, rows=5)

    panel = panels[0]
    if features <= 4:
        for column, line in enumerate(_lines(features)):
            marker = line["marker"] if len(x) <= 40 else None
            panel.plot(steps, x[:, column], **{**line, "marker": marker}, label=names[column] if names else None)
        if names:
            panel.legend(ncols=4, loc="lower right", bbox_to_anchor=(1, 1), borderaxespad=0)
        panel.set_title("input x")
    else:
        _heat_map(panel, x, "input x", "feature", x.min(), x.max())
        if names and features <= 12:
            panel.set_yticks(range(features), names)
    largest = np.abs(values["c"]).max() or 1.0
    _heat_map(panels[1], values["f"], "forget gate f: 0 forgets, 1 keeps", "unit", 0, 1)
    _heat_map(panels[2], values["i"], "input gate i: 0 ignores, 1 lets in", "unit", 0, 1)
    _heat_map(panels[3], values["o"], "output gate o: 0 hides, 1 shows", "unit", 0, 1)
    _heat_map(panels[4], values["c"], "cell state c", "unit", -largest, largest)
    panels[4].set_xlabel("time step")
    panels[4].xaxis.set_major_locator(MaxNLocator(integer=True))
    panels[4].set_xlim(-0.5, len(x) - 0.5)
    figure.align_ylabels()
    means = ", ".join(f"{key} {values[key].mean():.2f}" for key in "fio")
    return show(
        figure,
        f"{title}, over {len(x)} time steps: the input, then heat maps of {units} units for the forget gate f, the "
        f"input gate i, the output gate o (on average {means}) and the cell state c (within ±{largest:.2g}).",
    )


@styled
def confusion(truth, predicted=None, names=None, title="Confusion matrix"):
    """Draw how often each true class was taken for each class.

    Parameters
    ----------
    truth : array (samples,) of int
        The true classes, counted from 0. Without `predicted`, the counts themselves: (classes, classes), one row
        for each true class.
    predicted : array (samples,) of int, optional
        The classes that the model gave.
    names : sequence of str, optional
        One for each class; without it, their numbers.
    title : str

    Returns
    -------
    matplotlib.figure.Figure
    """
    counts = _counts(truth, predicted, 0 if names is None else len(names))
    size = len(counts)
    names = _texts("names", names, size) or [str(number) for number in range(size)]
    shares = counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)
    side = min(6.5, 2.2 + 0.42 * size)
    figure, (panel,) = new_figure(title, side, width=min(WIDTH, side + 1.4))
    image = panel.imshow(shares, cmap="Blues", vmin=0, vmax=1)
    for row, column in np.ndindex(counts.shape):
        if counts[row, column] and size <= 20:
            color = "white" if shares[row, column] > 0.55 else BLACK
            panel.text(column, row, str(counts[row, column]), ha="center", va="center", color=color)
    panel.set_xticks(range(size), names)
    panel.set_yticks(range(size), names)
    panel.set_xlabel("predicted class")
    panel.set_ylabel("true class")
    panel.grid(visible=False)
    figure.colorbar(image, ax=panel, label="share of the true class", pad=0.02)
    right, total = counts.trace(), counts.sum()
    return show(figure, f"{title} of {size} classes: {right} of {total} samples are right.")


def _counts(truth, predicted, size):
    """Count how often each true class (row) was taken for each class (column)."""
    if predicted is None:
        counts = whole_array("truth", truth, "(classes, classes)")
        if counts.shape[0] != counts.shape[1]:
            raise ValueError(f"truth must be square when it holds counts, but its shape is {counts.shape}")
        return counts
    truth = whole_array("truth", truth, "(samples,)")
    predicted = whole_array("predicted", predicted, "(samples,)")
    if len(truth) != len(predicted):
        raise ValueError(
            f"truth and predicted must be equally long, but they have {len(truth)} and {len(predicted)} entries"
        )
    least, most = min(truth.min(), predicted.min()), max(truth.max(), predicted.max())
    if least < 0:
        raise ValueError(f"truth and predicted must hold classes counted from 0, but {least} came")
    size = size or most + 1
    if most >= size:
        raise ValueError(f"names must name every class, but it has {size} and there is a class {most}")
    counts = np.zeros((size, size), int)
    np.add.at(counts, (truth, predicted), 1)
    return counts


def _heat_map(panel, values, title, ylabel, low, high):
    """Draw (steps, rows) with time to the right; cividis grows lighter evenly, so it holds in grey too."""
    image = panel.imshow(values.T, aspect="auto", cmap="cividis", vmin=low, vmax=high, interpolation="nearest")
    panel.set_title(title)
    panel.set_ylabel(ylabel)
    panel.grid(visible=False)
    # Without the last, an axis with a single row gets ticks between whole numbers.
    panel.yaxis.set_major_locator(MaxNLocator(4, integer=True, min_n_ticks=1))
    panel.figure.colorbar(image, ax=panel, pad=0.01, aspect=8)


def _first_lstm(model_or_layer, x):
    """Give the LSTM layer to draw and the sequence that it reads when its model is given `x`."""
    import keras

    if isinstance(model_or_layer, keras.layers.LSTM):
        return model_or_layer, x
    if not isinstance(model_or_layer, keras.Model):
        raise TypeError(
            f"model_or_layer must be a Keras model or LSTM layer, but a {type(model_or_layer).__name__} came"
        )
    for layer in model_or_layer.layers:
        if isinstance(layer, keras.layers.LSTM):
            expected = model_or_layer.inputs[0].shape[1:]
            if len(x.shape) != len(expected) or any(e not in (None, n) for n, e in zip(x.shape, expected, strict=True)):
                raise ValueError(f"x must be one input of the model, {expected}, but shape {x.shape} came")
            before = keras.Model(model_or_layer.inputs[0], layer.input)
            return layer, keras.ops.convert_to_numpy(before(x[np.newaxis]))[0]
    raise ValueError("model_or_layer has no LSTM layer")


def _lines(count):
    return [LINES[number % len(LINES)] for number in range(count)]


def _texts(name, texts, count):
    """Check that there are `count` texts, or none."""
    if texts is None:
        return None
    texts = [texts] if isinstance(texts, str) else list(texts)
    if len(texts) != count:
        raise ValueError(f"{name} must be {count} text{'s' if count > 1 else ''}, but {len(texts)} came")
    return texts


def _by_name(name, values, length=None):
    """Check a dict of arrays (or numbers) of one length."""
    if not isinstance(values, dict) or not values:
        raise TypeError(f"{name} must be a dict with an entry for each model, such as {{'LSTM': ...}}")
    arrays = {
        key: finite_array(f"{name}[{key!r}]", np.atleast_1d(value), "(n_future,)") for key, value in values.items()
    }
    length = length or len(next(iter(arrays.values())))
    for key, array in arrays.items():
        if len(array) != length:
            raise ValueError(f"{name}[{key!r}] must have {length} entries, but it has {len(array)}")
    return arrays
