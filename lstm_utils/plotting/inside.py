"""Draw what goes on inside a layer: its gates and states over time, and how much of a gradient is left."""

import numpy as np
from matplotlib.ticker import MaxNLocator

from lstm_utils.arguments import arrays_by_name, finite_array, texts
from lstm_utils.gates import gate_values
from lstm_utils.plotting.figures import GREY, lines, new_figure, show, styled


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
    norms = arrays_by_name("norms", norms)
    for name, values in norms.items():
        if values.min() < 0:
            raise ValueError(f"norms[{name!r}] must hold norms, but {values.min():g} came")
    steps = len(next(iter(norms.values())))
    figure, (panel,) = new_figure(title, 4.2)
    panel.axhline(1, color=GREY, linewidth=1)
    for (name, values), line in zip(norms.items(), lines(len(norms)), strict=True):
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
    names = texts("names", names, features)
    steps = np.arange(len(x))
    tall = 1 if units <= 8 else 1.3
    figure, panels = new_figure(title, 1.6 + 4.6 * tall, rows=5)

    panel = panels[0]
    if features <= 4:
        for column, line in enumerate(lines(features)):
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
