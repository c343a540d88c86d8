"""A model drawn as boxes and arrows."""

from typing import NamedTuple

from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.patches import FancyBboxPatch, Rectangle
from matplotlib.textpath import TextPath

from lstm_utils.plotting.figures import BLACK, BLUE, WIDTH, show, styled

# All in inches.
_MARGIN, _HEAD = 0.2, 0.5
_ARROW = 0.3
_PAD = 0.12
_LINE = 0.21
_HEADER = 2 * _LINE + 0.16


@styled
def architecture(model, title=None):
    """Draw a model as boxes: each layer's class, name, output shape and parameters, with the total in the title.

    The boxes stand side by side where they fit, else below one another. In the box of a TimeDistributed layer stands
    what it applies to every time step, with the shapes of one step.

    Parameters
    ----------
    model : keras.Model
        With a known input shape; its layers follow one another in a line. Of a subclass the layers are found by
        running its ``call`` on a symbol.
    title : str, optional
        Stands before the total; without it, the model's name.

    Returns
    -------
    matplotlib.figure.Figure

    Raises
    ------
    TypeError
        If `model` is not a Keras model.
    ValueError
        If its input shape is not known, its layers branch, or the ``call`` of a subclass does not run on symbols.
    """
    boxes = _boxes(model)
    title = f"{title or model.name}: {model.count_params():,} parameters"
    beside = (WIDTH - 2 * _MARGIN - _ARROW * (len(boxes) - 1)) / len(boxes)
    fits = max(_width(text, weight) for box in boxes for text, weight in _lines(box)) + 2 * _PAD <= beside
    fits = fits and not any(box.inside for box in boxes)
    if fits:
        heights = [max(len(_lines(box)) for box in boxes) * _LINE + 2 * _PAD]
    else:
        heights = [_HEADER + (_LINE * len(box.inside) + 2 * _PAD if box.inside else 0) for box in boxes]
    height = _HEAD + _MARGIN + sum(heights) + _ARROW * (len(heights) - 1)

    figure = Figure(figsize=(WIDTH, height))
    panel = figure.add_axes((0, 0, 1, 1))
    panel.set(xlim=(0, WIDTH), ylim=(height, 0))
    panel.axis("off")
    panel.text(_MARGIN, 0.25, title, fontsize=12, weight="bold", va="center")
    for place, box in enumerate(boxes):
        if fits:
            left = _MARGIN + place * (beside + _ARROW)
            _frame(panel, box, left, _HEAD, beside, heights[0])
            _stack(panel, _lines(box), left + beside / 2, _HEAD + heights[0] / 2)
            tip, back = (left, _HEAD + heights[0] / 2), (left - _ARROW, _HEAD + heights[0] / 2)
        else:
            top = _HEAD + sum(heights[:place]) + place * _ARROW
            _frame(panel, box, _MARGIN, top, WIDTH - 2 * _MARGIN, heights[place])
            _row(panel, box, top + _HEADER / 2)
            _inside(panel, box.inside, top + _HEADER)
            tip, back = (WIDTH / 2, top), (WIDTH / 2, top - _ARROW)
        if place:
            arrow = {"arrowstyle": "-|>", "color": BLACK, "shrinkA": 0, "shrinkB": 0}
            panel.annotate("", tip, back, arrowprops=arrow)
    listed = "; ".join(_said(box) for box in boxes)
    return show(figure, f"{title}. Boxes joined by arrows, in order: {listed}.")


class _Box(NamedTuple):
    """What stands in a box; `inside` has a row (class, shapes, parameters) for each layer that a wrapper repeats."""

    kind: str
    name: str
    shape: str
    parameters: str
    inside: tuple = ()


def _boxes(model):
    """Give the texts of the input's box and of each layer's."""
    import keras

    if not isinstance(model, keras.Model):
        raise TypeError(f"model must be a Keras model, but a {type(model).__name__} came")
    if not getattr(model, "inputs", None):
        model = _followed(model)
    # The operations of a functional model are its layers and what keras.ops does between them.
    steps = getattr(model, "operations", model.layers)
    layers = [layer for layer in steps if not isinstance(layer, keras.layers.InputLayer)]
    ends = [model.inputs, model.outputs, *(keras.tree.flatten(layer.input) for layer in layers)]
    if any(len(tensors) != 1 for tensors in ends):
        raise ValueError("model branches: only layers that follow one another in a line can be drawn")
    boxes = [_Box("Input", "", _shape(model.inputs[0].shape), "")]
    for layer in layers:
        inner = getattr(layer, "forward_layer", None) or getattr(layer, "layer", None)
        kind = type(layer).__name__ + (f"({type(inner).__name__})" if inner else "")
        shape = _shape(keras.tree.flatten(layer.output)[0].shape)
        inside = _repeated(layer) if isinstance(layer, keras.layers.TimeDistributed) else ()
        boxes.append(_Box(kind, layer.name, shape, _parameters(layer), inside))
    return boxes


def _followed(model):
    """Give the functional model that a subclass amounts to, of the same layers."""
    import keras

    if isinstance(model, keras.Sequential):
        raise ValueError("model has no input shape yet: begin it with keras.Input(shape=(n_past, n_features))")
    try:
        start = keras.Input(model.get_build_config()["input_shape"][1:])
        return keras.Model(start, model.call(start), name=model.name)
    except Exception as error:  # whatever a call does that was written for arrays
        raise ValueError(
            "model is a subclass that was not used yet, or whose call does not run on a keras.Input: "
            "its layers cannot be found"
        ) from error


def _repeated(wrapper):
    """Give a row for each layer that a TimeDistributed layer applies to every step: class, shapes, parameters."""
    import keras

    inner = wrapper.layer
    if isinstance(inner, keras.Model) and getattr(inner, "inputs", None):
        layers = [layer for layer in inner.layers if not isinstance(layer, keras.layers.InputLayer)]
        ends = [(layer.input.shape[1:], layer.output.shape[1:]) for layer in layers]
    else:
        layers, ends = [inner], [(wrapper.input.shape[2:], wrapper.output.shape[2:])]
    return tuple(
        (type(layer).__name__, f"{_one(before)} → {_one(after)}", _parameters(layer))
        for layer, (before, after) in zip(layers, ends, strict=True)
    )


def _parameters(layer):
    count = layer.count_params() if hasattr(layer, "count_params") else 0
    return f"{count:,} parameter{'' if count == 1 else 's'}"


def _one(shape):
    return f"({', '.join(str(length) for length in shape)})"


def _said(box):
    """Say a box in words."""
    said = ", ".join(part for part in box[:4] if part)
    if box.inside:
        said += " (at every time step: " + ", ".join(f"{kind} {shapes}" for kind, shapes, _ in box.inside) + ")"
    return said


def _shape(shape):
    return f"({', '.join(['batch', *(str(length) for length in shape[1:])])})"


def _lines(box):
    """Give the lines of a box, each with its weight."""
    return [(text, "normal" if place else "bold") for place, text in enumerate(box[:4]) if text]


def _width(text, weight="normal"):
    """Measure a text, in inches."""
    return TextPath((0, 0), text, size=10, prop=FontProperties(weight=weight)).get_extents().width / 72


def _frame(panel, box, left, top, width, height):
    style = "round,pad=0,rounding_size=0.06"
    color = "#E6F1F8" if box.name else "#F2F2F2"
    panel.add_patch(FancyBboxPatch((left, top), width, height, boxstyle=style, facecolor=color, edgecolor=BLUE))


def _stack(panel, lines, x, y):
    """Write lines below one another, centred on (x, y)."""
    for place, (text, weight) in enumerate(lines):
        offset = (place - (len(lines) - 1) / 2) * _LINE
        panel.text(x, y + offset, text, weight=weight, ha="center", va="center_baseline")


def _row(panel, box, y):
    """Write class over name, output shape and parameters beside one another."""
    kind, name, shape, parameters, _ = box
    half = _LINE / 2 if name else 0
    panel.text(_MARGIN + _PAD, y - half, kind, weight="bold", va="center_baseline")
    panel.text(_MARGIN + _PAD, y + half, name, va="center_baseline")
    panel.text(WIDTH / 2 + 0.1, y, shape, va="center_baseline")
    panel.text(WIDTH - _MARGIN - _PAD, y, parameters, ha="right", va="center_baseline")


def _inside(panel, rows, top):
    """Write what a wrapper repeats, in a frame of its own within the box."""
    if not rows:
        return
    left, height = _MARGIN + _PAD, _LINE * len(rows) + _PAD
    panel.add_patch(Rectangle((left, top), WIDTH - 2 * left, height, facecolor="white", edgecolor=BLUE, linestyle="--"))
    for place, (kind, shapes, parameters) in enumerate(rows):
        y = top + _PAD / 2 + (place + 0.5) * _LINE
        panel.text(left + _PAD, y, f"at every step: {kind}", va="center_baseline")
        panel.text(WIDTH / 2 + 0.1, y, shapes, va="center_baseline")
        if len(rows) > 1:
            panel.text(WIDTH - left - _PAD, y, parameters, ha="right", va="center_baseline")
