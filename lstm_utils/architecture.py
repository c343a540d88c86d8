"""A model drawn as boxes and arrows."""

from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.patches import FancyBboxPatch
from matplotlib.textpath import TextPath

from lstm_utils.figures import BLACK, BLUE, WIDTH, show, styled

# All in inches.
_MARGIN, _HEAD = 0.2, 0.5
_ARROW = 0.3
_PAD = 0.12
_LINE = 0.21


@styled
def architecture(model, title=None):
    """Draw a model as boxes: each layer's class, name, output shape and parameters, with the total in the title.

    The boxes stand side by side where they fit, else below one another.

    Parameters
    ----------
    model : keras.Model
        Sequential or functional, with a known input shape; its layers follow one another in a line.
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
        If its input shape is not known or its layers branch.
    """
    boxes = _boxes(model)
    title = f"{title or model.name}: {model.count_params():,} parameters"
    beside = (WIDTH - 2 * _MARGIN - _ARROW * (len(boxes) - 1)) / len(boxes)
    fits = max(_width(text, weight) for box in boxes for text, weight in _lines(box)) + 2 * _PAD <= beside
    tall = max(len(_lines(box)) for box in boxes) * _LINE + 2 * _PAD
    rows = 2 * _LINE + 0.16
    height = _HEAD + _MARGIN + (tall if fits else rows * len(boxes) + _ARROW * (len(boxes) - 1))

    figure = Figure(figsize=(WIDTH, height))
    panel = figure.add_axes((0, 0, 1, 1))
    panel.set(xlim=(0, WIDTH), ylim=(height, 0))
    panel.axis("off")
    panel.text(_MARGIN, 0.25, title, fontsize=12, weight="bold", va="center")
    for place, box in enumerate(boxes):
        if fits:
            left = _MARGIN + place * (beside + _ARROW)
            _frame(panel, box, left, _HEAD, beside, tall)
            _stack(panel, _lines(box), left + beside / 2, _HEAD + tall / 2)
            tip, back = (left, _HEAD + tall / 2), (left - _ARROW, _HEAD + tall / 2)
        else:
            top, width = _HEAD + place * (rows + _ARROW), WIDTH - 2 * _MARGIN
            _frame(panel, box, _MARGIN, top, width, rows)
            _row(panel, box, top + rows / 2)
            tip, back = (WIDTH / 2, top), (WIDTH / 2, top - _ARROW)
        if place:
            arrow = {"arrowstyle": "-|>", "color": BLACK, "shrinkA": 0, "shrinkB": 0}
            panel.annotate("", tip, back, arrowprops=arrow)
    listed = "; ".join(", ".join(part for part in box if part) for box in boxes)
    return show(figure, f"{title}. Boxes joined by arrows, in order: {listed}.")


def _boxes(model):
    """Give class, name, output shape and parameters of the input and of each layer, as texts."""
    import keras

    if not isinstance(model, keras.Model):
        raise TypeError(f"model must be a Keras model, but a {type(model).__name__} came")
    if not model.built or not getattr(model, "inputs", None):
        raise ValueError("model has no input shape yet: begin it with keras.Input(shape=(n_past, n_features))")
    layers = [layer for layer in model.layers if not isinstance(layer, keras.layers.InputLayer)]
    ends = [model.inputs, model.outputs, *(keras.tree.flatten(layer.input) for layer in layers)]
    if any(len(tensors) != 1 for tensors in ends):
        raise ValueError("model branches: only layers that follow one another in a line can be drawn")
    boxes = [("Input", "", _shape(model.inputs[0]), "")]
    for layer in layers:
        inner = getattr(layer, "forward_layer", None) or getattr(layer, "layer", None)
        kind = type(layer).__name__ + (f"({type(inner).__name__})" if inner else "")
        count = layer.count_params()
        parameters = f"{count:,} parameter{'' if count == 1 else 's'}"
        boxes.append((kind, layer.name, _shape(keras.tree.flatten(layer.output)[0]), parameters))
    return boxes


def _shape(tensor):
    return f"({', '.join(['batch', *(str(length) for length in tensor.shape[1:])])})"


def _lines(box):
    """Give the lines of a box, each with its weight."""
    return [(text, "normal" if place else "bold") for place, text in enumerate(box) if text]


def _width(text, weight="normal"):
    """Measure a text, in inches."""
    return TextPath((0, 0), text, size=10, prop=FontProperties(weight=weight)).get_extents().width / 72


def _frame(panel, box, left, top, width, height):
    style = "round,pad=0,rounding_size=0.06"
    color = "#E6F1F8" if box[1] else "#F2F2F2"
    panel.add_patch(FancyBboxPatch((left, top), width, height, boxstyle=style, facecolor=color, edgecolor=BLUE))


def _stack(panel, lines, x, y):
    """Write lines below one another, centred on (x, y)."""
    for place, (text, weight) in enumerate(lines):
        offset = (place - (len(lines) - 1) / 2) * _LINE
        panel.text(x, y + offset, text, weight=weight, ha="center", va="center_baseline")


def _row(panel, box, y):
    """Write class over name, output shape and parameters beside one another."""
    kind, name, shape, parameters = box
    half = _LINE / 2 if name else 0
    panel.text(_MARGIN + _PAD, y - half, kind, weight="bold", va="center_baseline")
    panel.text(_MARGIN + _PAD, y + half, name, va="center_baseline")
    panel.text(WIDTH / 2 + 0.1, y, shape, va="center_baseline")
    panel.text(WIDTH - _MARGIN - _PAD, y, parameters, ha="right", va="center_baseline")
