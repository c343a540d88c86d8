"""Figures that set models beside one another and beside a baseline."""

import numpy as np
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from lstm_utils.arguments import arrays_by_name, finite_array, texts, whole_array, whole_number
from lstm_utils.plotting.figures import BLACK, BLUE, GREY, WIDTH, lines, new_figure, note, show, styled


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
    errors = arrays_by_name("errors", errors)
    figure = _over_steps(errors, 1, title, "steps ahead", ylabel)
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
    values = arrays_by_name("values", values)
    first = whole_number("first", first, least=0)
    for name, line_values in values.items():
        if line_values.min() < 0:
            raise ValueError(f"values[{name!r}] must be 0 or more, but {line_values.min():g} came")
    figure = _over_steps(values, first, title, xlabel, ylabel)
    parts = "; ".join(
        f"{name} {line_values[0]:.3g} at the first, {line_values[-1]:.3g} at the last, from {line_values.min():.3g} to "
        f"{line_values.max():.3g}"
        for name, line_values in values.items()
    )
    return show(figure, f"{title}: {ylabel} over the {xlabel}, a line for each: {parts}.")


def _over_steps(values, first, title, xlabel, ylabel):
    """Draw a line for each array of a dict, from step `first` on."""
    figure, (panel,) = new_figure(title, 3.6)
    for (name, line_values), line in zip(values.items(), lines(len(values)), strict=True):
        panel.plot(first + np.arange(len(line_values)), line_values, **line, label=name)
    panel.set_ylim(bottom=0)
    panel.xaxis.set_major_locator(MaxNLocator(integer=True))
    panel.set_xlabel(xlabel)
    panel.set_ylabel(ylabel)
    panel.legend(ncols=2 if len(values) > 4 else 4, loc="lower right", bbox_to_anchor=(1, 1), borderaxespad=0.2)
    return figure


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
    scores = {name: float(value[0]) for name, value in arrays_by_name("scores", scores, 1).items()}
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
    naive = {} if naive is None else {name: value[0] for name, value in arrays_by_name("naive", naive, 1).items()}
    figure, (panel,) = new_figure(title, 1.5 + 0.55 * len(scores) + 0.2 * max(0, len(naive) - 1))
    for place, (values, look) in enumerate(zip(scores.values(), lines(len(scores)), strict=True)):
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
def side_by_side(table, title="How the models compare", baselines=None):
    """Draw several measures of several models: a row of bars for each model, a panel for each measure.

    Parameters
    ----------
    table : dict of str to dict of str to float
        By name of the model, then by what was measured: the same measures, 0 or more, for every model.
    title : str
    baselines : dict of str to float, optional
        By what was measured: where a dashed line stands.

    Returns
    -------
    matplotlib.figure.Figure
    """
    if not isinstance(table, dict) or not table or not all(isinstance(row, dict) and row for row in table.values()):
        raise TypeError("table must be a dict of dicts, such as {'LSTM': {'accuracy': 0.9, 'seconds': 3}}")
    measures = list(next(iter(table.values())))
    for name, row in table.items():
        if list(row) != measures:
            raise ValueError(
                f"table[{name!r}] must have the measures {', '.join(measures)}, but it has {', '.join(row)}"
            )
    values = finite_array("table", [[float(row[measure]) for measure in measures] for row in table.values()])
    if values.min() < 0:
        raise ValueError(f"table must hold numbers of 0 or more, but {values.min():g} came")
    figure = Figure(figsize=(WIDTH, 1.3 + 0.4 * len(table)), layout="constrained")
    panels = figure.subplots(1, len(measures), sharey=True, squeeze=False)[0]
    figure.suptitle(title, x=0.01, ha="left")
    for column, (panel, measure) in enumerate(zip(panels, measures, strict=True)):
        panel.barh(range(len(table)), values[:, column], height=0.68, color=BLUE)
        for place, value in enumerate(values[:, column]):
            panel.annotate(
                f"{value:.3g}",
                (value, place),
                (4, 0),
                textcoords="offset points",
                va="center",
                bbox={"facecolor": "white", "edgecolor": "none", "pad": 1},
            )
        if measure in (baselines or {}):
            panel.axvline(baselines[measure], color=BLACK, linestyle="--", linewidth=1.2)
        largest = values[:, column].max() or 1
        panel.set_xlim(0, 1.25 * largest)  # room for the numbers, but no ticks: no accuracy is above 1
        panel.set_xticks([tick for tick in MaxNLocator(4).tick_values(0, largest) if tick <= 1.001 * largest])
        panel.set_xlabel(measure)
        panel.grid(visible=False, axis="y")
    panels[0].set_yticks(range(len(table)), table)
    panels[0].invert_yaxis()
    panels[0].spines["left"].set_color(GREY)
    listed = "; ".join(
        f"{name}: " + ", ".join(f"{measure} {number:.3g}" for measure, number in zip(measures, row, strict=True))
        for name, row in zip(table, values, strict=True)
    )
    dashed = "".join(
        f"; the dashed line of {measure} is at {value:.3g}" for measure, value in (baselines or {}).items()
    )
    return show(figure, f"{title}: bars: {listed}{dashed}.")


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
    names = texts("names", names, size) or [str(number) for number in range(size)]
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
