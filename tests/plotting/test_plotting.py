import base64
import functools
import itertools
import re
import struct
import tomllib
import types
from pathlib import Path

import keras
import matplotlib
import nbformat
import numpy as np
import pytest
from bs4 import BeautifulSoup
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patches import FancyBboxPatch
from matplotlib.text import Text
from nbclient import NotebookClient
from nbconvert import HTMLExporter
from nbval.plugin import get_sanitize_patterns

from lstm_utils import language, plotting
from lstm_utils.checks.own_work import without
from lstm_utils.course_helpers import NotOwnWork
from lstm_utils.datasets import airline_passengers, seattle_weather
from lstm_utils.gates import gate_values
from lstm_utils.plotting import figures

PROJECT = Path(__file__).parents[2]
airline, weather = airline_passengers(), seattle_weather()
rng = np.random.default_rng(0)
passengers = airline.values[:, 0]
before, after = passengers[96:120], passengers[120:132]
layers = keras.layers


@functools.cache
def echo_model():
    inputs = [keras.Input((5, 10)), layers.LSTM(25), layers.Dense(10, activation="softmax")]
    return keras.Sequential(inputs, name="echo")


@functools.cache
def stacked_model():
    inputs = keras.Input((20, 1))
    outputs = layers.LSTM(400, return_sequences=True)(inputs)
    outputs = layers.LSTM(800, activation="relu", return_sequences=True)(outputs)
    outputs = layers.LSTM(400)(outputs)
    return keras.Model(inputs, layers.Dense(8)(outputs), name="stacked")


@functools.cache
def long_model():
    return keras.Sequential(
        [
            keras.Input((None, 20, 1)),
            layers.TimeDistributed(layers.Conv1D(64, 3)),
            layers.TimeDistributed(layers.MaxPooling1D(2)),
            layers.TimeDistributed(layers.Flatten()),
            layers.LSTM(400),
            layers.RepeatVector(3),
            layers.Bidirectional(layers.LSTM(20, return_sequences=True)),
            layers.TimeDistributed(layers.Dense(8)),
        ]
    )


class Subclass(keras.Model):
    """Makes its layers in another order than it uses them, and does some of its work with keras.ops."""

    def __init__(self, follows=True):
        super().__init__(name="subclass")
        self.follows = follows
        self.last = layers.Dense(3)
        self.memory = layers.LSTM(5)
        self.find = layers.Conv1D(6, 3)

    def call(self, bases, training=None):
        if not self.follows:
            bases = np.asarray(bases)
        return self.last(self.memory(keras.ops.max_pool(self.find(bases), 4)))


@functools.cache
def subclassed_model(follows=True):
    model = Subclass(follows)
    model(np.zeros((2, 18, 4), "float32"))
    return model


curve = 1 / np.arange(1, 41)
FIGURES = {
    "one series": lambda: plotting.series(
        airline.time, airline.values, title="Airline", ylabel="passengers (thousands)", test_start=120
    ),
    "four series": lambda: plotting.series(
        weather.time, weather.values, weather.names, "Weather", ["mm", "°C", "°C", "m/s"], np.datetime64("2015-01-01")
    ),
    "a series without dates": lambda: plotting.series(np.arange(30), np.sin(np.arange(30))),
    "few windows": lambda: plotting.windows(passengers, 12, 3, count=5, ylabel="passengers (thousands)"),
    "long windows": lambda: plotting.windows(weather.values[:, 1], 60, 14, count=6, first=30, stride=7),
    "one window": lambda: plotting.windows(np.arange(4.0), 3, 1, count=1),
    "learning curves": lambda: plotting.learning_curves({"loss": curve, "val_loss": 2 * curve}, baseline=0.3),
    "one epoch": lambda: plotting.learning_curves({"accuracy": [0.5]}, metric="accuracy"),
    "forecast": lambda: plotting.forecast(
        before, after, {"LSTM": after + 9, "persistence": np.full(12, before[-1])}, airline.time[96:132]
    ),
    "forecast without dates": lambda: plotting.forecast(before, after, {"LSTM": after + 9}),
    "error by horizon": lambda: plotting.error_by_horizon({"LSTM": [1, 2, 2.5], "persistence": [1, 3, 5]}),
    "over steps": lambda: plotting.over_steps(
        {"as scored": [0.3, 0.4, 2.9], "in use": [3.2, 3.0, 2.9]}, xlabel="day of the window", ylabel="error (°C)"
    ),
    "over steps, chances": lambda: plotting.over_steps({f"label {k}: chance": 0.9 ** np.arange(12) for k in range(4)}),
    "gradient norms": lambda: plotting.gradient_norms(
        {"plain cell, small weights": 0.7 ** np.arange(100)[::-1], "LSTM": np.ones(100), "plain cell": curve[[0] * 100]}
    ),
    "gradient norms with a zero": lambda: plotting.gradient_norms({"plain cell": [0, 1e-3, 1]}),
    "ladder": lambda: plotting.ladder({"persistence": 48.2, "LSTM": 21.2, "Seasonal naive": 33.1, "dense": 35}),
    "ladder of accuracies": lambda: plotting.ladder({"majority class": 0.11, "LSTM": 0.998}, lower_is_better=False),
    "ladder without naive models": lambda: plotting.ladder({"one layer": 1.5, "two layers": 1.2}),
    "spread": lambda: plotting.spread(
        {"two layers of 12": [0.09, 0.08, 0.095], "one layer of 20": [0.13, 0.12, 0.14, 0.125]},
        naive={"linear formula": 0.63, "persistence": 0.7},
        xlabel="mean absolute error",
    ),
    "spread of accuracies": lambda: plotting.spread({"a": [0.5], "b": [0.7, 0.9], "c": [-1, 0.2]}),
    "gates": lambda: plotting.gate_activations(echo_model(), np.eye(10)[[3, 1, 4, 1, 5]]),
    "gates of two features": lambda: plotting.gate_activations(
        keras.Sequential([keras.Input((30, 2)), layers.LSTM(4)]), rng.normal(size=(30, 2)), ["wind", "rain"]
    ),
    "confusion": lambda: plotting.confusion(rng.integers(10, size=300), rng.integers(10, size=300)),
    "confusion of named classes": lambda: plotting.confusion([[5, 1], [0, 7]], names=["left", "right"]),
    "architecture of the LSTM cell": plotting.lstm_cell,
    "architectures of four shapes": plotting.sequence_shapes,
    "architecture of two directions": plotting.two_directions,
    "architecture of an encoder-decoder": lambda: plotting.encoder_decoder("12+7 ", "19 "),
    "architecture of an encoder-decoder, states": lambda: plotting.encoder_decoder(
        "1994", [*"MCMX", "END"], ["START", *"MCMX"], title="Fourteen steps are the most"
    ),
    "pairs": lambda: plotting.pairs(rng.integers(100, size=(900, 2)), rng.random(900) < 0.02, title="New sums"),
    "bases": lambda: plotting.bases(["ACGTN" * 12, "TTAC"], ["cod", "haddock"], count=50, title="Two fish"),
    "bases, from step 20": lambda: plotting.bases(["ACGT" * 30] * 9, [f"species {k}" for k in range(9)], first=20),
    "frames": lambda: plotting.frames(rng.normal(size=(3, 6, 10, 10, 1)), ["left", "right", "left"]),
    "frames, one": lambda: plotting.frames(np.ones((1, 1, 4, 6, 1)), ["still"]),
    "feature maps": lambda: plotting.feature_maps(
        {"bases": rng.normal(size=(500, 4)), "filters": rng.normal(size=(498, 64)), "pooled": np.ones((49, 1))}
    ),
    "side by side": lambda: plotting.side_by_side(
        {"LSTM alone: 500 steps": {"accuracy": 0.4, "seconds": 9}, "CNN": {"accuracy": 0.98, "seconds": 2.5}},
        baselines={"accuracy": 0.35},
    ),
    "next character": lambda: plotting.next_character(
        {"temperature 0.3": rng.dirichlet(np.ones(96)), "temperature 1": np.full(96, 1 / 96)},
        language.ALPHABET,
        count=20,
    ),
    "surprise": lambda: plotting.surprise("for x in range(7):\n    pass\n" * 6, rng.uniform(0, 12, size=168), width=64),
    "outlines": lambda: plotting.outlines(rng.integers(12, size=(25, 5, 2)), np.arange(25) % 3 > 0),
    "outlines, one": lambda: plotting.outlines(np.zeros((1, 5, 2)), [True]),
    "architecture, side by side": lambda: plotting.architecture(echo_model(), title="Echo"),
    "architecture, functional": lambda: plotting.architecture(stacked_model()),
    "architecture, long": lambda: plotting.architecture(long_model()),
    "architecture, subclass": lambda: plotting.architecture(subclassed_model()),
}


@pytest.fixture
def shown(monkeypatch):
    """Act as if in a notebook, and record what is displayed: pairs of figure and alternative text."""
    displayed = []
    monkeypatch.setattr(figures, "_shell", lambda: types.SimpleNamespace(execution_count=1))
    monkeypatch.setattr(figures, "_display", lambda figure, alt: displayed.append((figure, alt)))
    return displayed


def visible_texts(figure):
    """Give all texts that a reader sees; tick labels beyond the ends of an axis are not drawn."""
    ticks = {}
    for panel in figure.axes:
        for axis in (panel.xaxis, panel.yaxis):
            low, high = sorted(axis.get_view_interval())
            for tick in (*axis.get_major_ticks(), *axis.get_minor_ticks()):
                ticks[tick.label1] = low <= tick.get_loc() <= high and tick.label1.get_visible() and panel.axison
                ticks[tick.label2] = False
            if not panel.axison:
                ticks[axis.label] = ticks[axis.offsetText] = False
    texts = [text for text in figure.findobj(Text) if text.get_visible() and text.get_text().strip()]
    return [text for text in texts if ticks.get(text, True)]


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_fits_its_page_and_no_text_covers_another(name):
    figure = FIGURES[name]()
    assert figure.get_figwidth() <= 8
    FigureCanvasAgg(figure).draw()
    page = figure.bbox
    boxes = [(text.get_text(), text.get_window_extent()) for text in visible_texts(figure)]
    assert boxes
    for text, box in boxes:
        assert box.x0 >= 0, text
        assert box.y0 >= 0, text
        assert box.x1 <= page.x1, text
        assert box.y1 <= page.y1, text
    for (one, one_box), (other, other_box) in itertools.combinations(boxes, 2):
        assert not one_box.overlaps(other_box), f"{one!r} and {other!r} overlap"


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_has_a_title_labelled_axes_and_an_alternative_text(name, shown):
    figure = FIGURES[name]()
    ((displayed, alt),) = shown
    assert displayed is figure
    title = figure.get_suptitle() or figure.axes[0].texts[0].get_text()
    assert title
    assert alt.startswith(title)
    assert alt.endswith(".")
    assert "\n" not in alt
    if name.startswith("architecture"):
        return
    panels = [panel for panel in figure.axes if panel.get_label() != "<colorbar>"]
    assert panels[-1].get_xlabel()
    named = [panel for panel in panels if panel.get_ylabel() or panel.get_title("left")]
    if not name.startswith(
        ("bases", "frames", "side by side", "ladder", "spread", "a series", "few windows", "long windows", "one window")
    ):
        assert named == panels


@pytest.mark.parametrize("name", FIGURES)
def test_drawing_changes_no_setting_and_leaves_no_open_figure(name):
    import matplotlib.pyplot as plt

    settings = dict(matplotlib.rcParams)
    FIGURES[name]()
    assert dict(matplotlib.rcParams) == settings
    assert plt.get_fignums() == []


def luminance(color):
    red, green, blue, _ = matplotlib.colors.to_rgba(color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_lines_differ_in_dashes_and_markers_too():
    assert len({str(line["linestyle"]) for line in figures.LINES}) == len(figures.LINES)
    assert len({line["marker"] for line in figures.LINES}) == len(figures.LINES)


def test_inputs_and_targets_of_windows_differ_in_grey():
    assert abs(luminance(figures.BLUE) - luminance(figures.ORANGE)) > 0.2


def test_outside_a_notebook_a_figure_comes_back_and_nothing_is_shown(capsys):
    assert isinstance(plotting.learning_curves({"loss": [2, 1]}), Figure)
    assert capsys.readouterr() == ("", "")


def test_windows_are_drawn_where_they_are_cut():
    figure = plotting.windows(passengers, 12, 3, count=2, first=5, stride=4)
    spans = [collection.get_paths() for collection in figure.axes[1].collections]
    ends = [(paths[0].vertices[:, 0].min(), paths[-1].vertices[:, 0].max()) for paths in spans]
    assert ends == [(4.5, 16.5), (8.5, 20.5), (16.5, 19.5), (20.5, 23.5)]
    assert [label.get_text() for label in figure.axes[1].get_yticklabels()] == ["k = 5", "k = 9"]


def test_the_test_part_may_be_given_by_its_index_or_by_its_time():
    for start in (120, -24, np.datetime64("1959-01")):
        panel = plotting.series(airline.time, airline.values, test_start=start).axes[0]
        assert panel.lines[1].get_xdata()[0] == np.datetime64("1959-01")


def test_a_ladder_ranks_the_best_first_and_marks_the_naive_models():
    for lower_is_better, expected in ((True, ["a", "Naive b", "c"]), (False, ["c", "Naive b", "a"])):
        panel = plotting.ladder({"c": 3, "a": 1, "Naive b": 2}, lower_is_better).axes[0]
        assert [label.get_text() for label in panel.get_yticklabels()] == expected
        assert [bool(bar.get_hatch()) for bar in panel.patches] == [False, True, False]
        assert panel.lines[0].get_xdata()[0] == 2


def test_a_confusion_matrix_counts_true_classes_in_rows():
    figure = plotting.confusion([0, 0, 1, 2], [0, 2, 1, 2])
    cells = {text.get_position(): text.get_text() for text in figure.axes[0].texts}
    assert cells == {(0, 0): "1", (2, 0): "1", (1, 1): "1", (2, 2): "1"}


def test_an_architecture_tells_every_layer_and_the_total():
    figure = plotting.architecture(echo_model())
    # Keras numbers the names of layers through the whole process.
    texts = [re.sub(r"_\d+$", "", text.get_text()) for text in figure.axes[0].texts if text.get_text()]
    assert texts == [
        "echo: 3,860 parameters",
        *("Input", "(batch, 5, 10)"),
        *("LSTM", "lstm", "(batch, 25)", "3,600 parameters"),
        *("Dense", "dense", "(batch, 10)", "260 parameters"),
    ]


@pytest.mark.parametrize(("make", "count"), [(echo_model, 3), (stacked_model, 5), (long_model, 8)])
def test_an_architecture_has_a_box_for_each_layer_and_arrows_between(make, count):
    panel = plotting.architecture(make()).axes[0]
    assert sum(isinstance(patch, FancyBboxPatch) for patch in panel.patches) == count
    assert sum(hasattr(text, "arrow_patch") and text.arrow_patch is not None for text in panel.texts) == count - 1


def test_an_architecture_names_what_a_wrapper_wraps():
    texts = [text.get_text() for text in plotting.architecture(long_model()).axes[0].texts]
    assert {"TimeDistributed(Conv1D)", "Bidirectional(LSTM)", "RepeatVector"} <= set(texts)


def test_an_architecture_shows_what_is_applied_at_every_step(shown):
    texts = [text.get_text() for text in plotting.architecture(long_model()).axes[0].texts]
    assert {"at every step: Conv1D", "(20, 1) → (18, 64)", "at every step: Flatten", "(9, 64) → (576)"} <= set(texts)
    eye = keras.Sequential([layers.Conv2D(8, 3), layers.MaxPooling2D(2), layers.Flatten()])
    model = keras.Sequential([keras.Input((6, 10, 10, 1)), layers.TimeDistributed(eye), layers.LSTM(4)])
    texts = [text.get_text() for text in plotting.architecture(model).axes[0].texts]
    inside = ["Conv2D", "(10, 10, 1) → (8, 8, 8)", "80 parameters"]
    place = texts.index("at every step: Conv2D")
    assert texts[place : place + 3] == [f"at every step: {inside[0]}", *inside[1:]]
    assert texts.count("80 parameters") == 2
    assert "at every time step: Conv2D (10, 10, 1) → (8, 8, 8), MaxPooling2D" in shown[-1][1]


def test_an_architecture_shows_a_subclass_in_the_order_in_which_it_works():
    for _ in range(2):  # drawing leaves the model as it was
        texts = [text.get_text() for text in plotting.architecture(subclassed_model()).axes[0].texts]
        kinds = [text for text in texts if text in {"Input", "Conv1D", "MaxPool", "LSTM", "Dense"}]
        assert kinds == ["Input", "Conv1D", "MaxPool", "LSTM", "Dense"]
        assert texts[0] == "subclass: 336 parameters"
        assert {"(batch, 16, 6)", "(batch, 4, 6)", "78 parameters", "0 parameters", "240 parameters"} <= set(texts)


def test_bases_are_drawn_as_their_letters_and_others_are_left_empty():
    panel = plotting.bases(["ACNGT", "TT"], ["a", "b"], first=1, count=4).axes[0]
    letters = {text.get_position(): text.get_text() for text in panel.texts}
    assert letters == {(1, 0): "C", (3, 0): "G", (4, 0): "T", (1, 1): "T"}


def test_feature_maps_share_a_time_axis_on_which_pooled_steps_are_wide():
    figure = plotting.feature_maps({"x": np.ones((24, 1)), "found": np.ones((22, 2)), "pooled": np.ones((5, 2))})
    assert [panel.images[0].get_extent()[:2] for panel in figure.axes] == [[-0.5, 23.5], [-0.5, 21.5], [-0.5, 19.5]]
    assert {panel.get_xlim() for panel in figure.axes} == {(-0.5, 23.5)}


def test_models_side_by_side_keep_their_order_and_show_the_baseline():
    figure = plotting.side_by_side({"b": {"x": 1, "y": 4}, "a": {"x": 2, "y": 3}}, baselines={"y": 3.5})
    left, right = figure.axes
    assert [label.get_text() for label in left.get_yticklabels()] == ["b", "a"]
    assert [bar.get_width() for bar in right.patches] == [4, 3]
    assert (len(left.lines), right.lines[0].get_xdata()[0]) == (0, 3.5)


SETTINGS = [
    {},
    {"activation": "relu", "recurrent_activation": "hard_sigmoid"},
    {"use_bias": False},
    {"go_backwards": True},
]


@pytest.mark.parametrize("settings", SETTINGS)
def test_gates_computed_in_numpy_lead_to_the_states_that_keras_computes(settings):
    x = rng.normal(size=(7, 3)).astype(np.float32)
    layer = layers.LSTM(5, return_sequences=True, return_state=True, bias_initializer="random_normal", **settings)
    sequence, h, c = (keras.ops.convert_to_numpy(part)[0] for part in layer(x[np.newaxis]))
    values = gate_values(layer, x)
    assert set(values) == {"i", "f", "o", "g", "c", "h"}
    assert all(value.shape == (7, 5) for value in values.values())
    order = slice(None, None, -1) if settings.get("go_backwards") else slice(None)
    np.testing.assert_allclose(values["h"][order], sequence, atol=1e-5)
    np.testing.assert_allclose(values["h"][order][-1], h, atol=1e-5)
    np.testing.assert_allclose(values["c"][order][-1], c, atol=1e-5)
    for gate in "ifo":
        assert ((values[gate] >= 0) & (values[gate] <= 1)).all()


def test_gates_are_drawn_from_the_first_lstm_layer_with_what_it_reads():
    convolution = layers.Conv1D(3, 2)
    model = keras.Sequential([keras.Input((9, 2)), convolution, layers.LSTM(4), layers.Dense(1)])
    x = rng.normal(size=(9, 2)).astype(np.float32)
    read = keras.ops.convert_to_numpy(convolution(x[np.newaxis]))[0]
    expected = gate_values(model.layers[1], read)
    figure = plotting.gate_activations(model, x)
    drawn = {panel.get_title("left")[:6]: panel.images[0].get_array() for panel in figure.axes if panel.images}
    np.testing.assert_allclose(drawn["forget"], expected["f"].T, atol=1e-6)
    np.testing.assert_allclose(drawn["input "], expected["i"].T, atol=1e-6)
    np.testing.assert_allclose(drawn["output"], expected["o"].T, atol=1e-6)
    np.testing.assert_allclose(drawn["cell s"], expected["c"].T, atol=1e-6)


def test_gates_may_be_drawn_but_not_computed_where_they_are_the_answer():
    with without(gate_values), pytest.raises(NotOwnWork):
        gate_values(layers.LSTM(2), np.ones((3, 1)))


def branching():
    inputs = keras.Input((4, 2))
    return keras.Model(inputs, layers.Add()([layers.LSTM(3)(inputs), layers.LSTM(3)(inputs)]))


ones = np.ones(4)


@pytest.mark.parametrize(
    ("draw", "error", "message"),
    [
        (lambda: plotting.show("figure", "alt"), TypeError, "figure must be a matplotlib Figure, but a str"),
        (lambda: plotting.show(Figure(), None), TypeError, "alt must be a text"),
        (lambda: plotting.show(Figure(), " "), ValueError, "alt is empty"),
        (lambda: plotting.series(ones[:3], ones), ValueError, "equally long, but time has 3 and values 4"),
        (lambda: plotting.series(ones, ones * np.nan), ValueError, "values holds 4 entries"),
        (lambda: plotting.series(ones, ones, names=["a", "b"]), ValueError, "names must be 1 text, but 2 came"),
        (lambda: plotting.series(ones, ones, test_start=4), ValueError, "test_start must be 3 or less"),
        (lambda: plotting.windows(ones, 3, 1), ValueError, "series is too short: these windows need 7 steps"),
        (lambda: plotting.windows(ones, 0, 1), ValueError, "n_past must be 1 or more"),
        (lambda: plotting.learning_curves({"mae": [1]}), ValueError, "history has no 'loss'; it has mae"),
        (lambda: plotting.learning_curves({"loss": []}), ValueError, r"history\['loss'\] is empty"),
        (lambda: plotting.learning_curves([1, 2]), TypeError, "history must be a dict"),
        (lambda: plotting.forecast(ones, ones, {"a": ones[:2]}), ValueError, r"forecasts\['a'\] must have 4 entries"),
        (lambda: plotting.forecast(ones, ones, ones), TypeError, "forecasts must be a dict"),
        (lambda: plotting.forecast(ones, ones, {"a": ones}, time=ones), ValueError, "time must have.* 8 entries"),
        (lambda: plotting.error_by_horizon({}), TypeError, "errors must be a dict with an entry"),
        (lambda: plotting.over_steps([1.0]), TypeError, "values must be a dict with an entry"),
        (lambda: plotting.over_steps({"a": [1, -2]}), ValueError, r"values\['a'\] must be 0 or more, but -2 came"),
        (lambda: plotting.over_steps({"a": [1]}, first=-1), ValueError, "first must be 0 or more"),
        (lambda: plotting.gradient_norms({"a": [1, -2]}), ValueError, r"norms\['a'\] must hold norms, but -2 came"),
        (lambda: plotting.spread({}), TypeError, "scores must be a dict with an entry"),
        (lambda: plotting.spread({"a": [1, np.nan]}), ValueError, r"scores\['a'\] holds 1 entry"),
        (lambda: plotting.spread({"a": [1.0]}, naive={}), TypeError, "naive must be a dict with an entry"),
        (lambda: plotting.ladder({"a": np.nan}), ValueError, r"scores\['a'\] holds 1 entry"),
        (lambda: plotting.confusion([0, 1], [0]), ValueError, "equally long, but they have 2 and 1 entries"),
        (lambda: plotting.confusion([0, 1], [0, -1]), ValueError, "counted from 0, but -1 came"),
        (lambda: plotting.confusion([0, 2], [0, 1], ["a", "b"]), ValueError, "there is a class 2"),
        (lambda: plotting.confusion([[1, 2, 3], [1, 2, 3]]), ValueError, "truth must be square"),
        (lambda: plotting.confusion([0.5], [1]), TypeError, "truth must hold whole numbers"),
        (lambda: plotting.bases(["A"], ["a", "b"]), ValueError, "one entry for each sequence, but 1 and 2 came"),
        (lambda: plotting.bases(["A"], ["a"], count=99), ValueError, "count must be 80 or less"),
        (lambda: plotting.encoder_decoder("", "a"), ValueError, "a step each and 14 at most together, but 1 came"),
        (lambda: plotting.encoder_decoder("a" * 9, "b" * 6), ValueError, "14 at most together, but 15 came"),
        (lambda: plotting.encoder_decoder("ab", "cd", ["START"]), ValueError, "they have 1 and 2 steps"),
        (lambda: plotting.pairs(np.ones((3, 3)), [True] * 3), ValueError, r"points must have shape \(samples, 2\)"),
        (lambda: plotting.pairs(np.ones((3, 2)), [1, 0, 1]), ValueError, "True or False for each of the 3 points"),
        (lambda: plotting.frames(np.ones((2, 3, 4)), ["a", "b"]), ValueError, "videos must have shape"),
        (lambda: plotting.frames(np.ones((2, 3, 4, 4, 1)), ["a"]), ValueError, "each video, but 1 and 2 came"),
        (lambda: plotting.feature_maps([ones]), TypeError, "maps must be a dict"),
        (lambda: plotting.feature_maps({"a": ones}), ValueError, r"maps\['a'\] must have shape \(steps, channels\)"),
        (lambda: plotting.next_character({}, "ab"), TypeError, "probabilities must be a dict of arrays"),
        (lambda: plotting.next_character({"a": [1.0]}, "ab"), ValueError, "must have 2 entries, but it has 1"),
        (
            lambda: plotting.surprise("abc", [1.0, 2.0]),
            ValueError,
            "one entry for each of the 3 characters, but it has 2",
        ),
        (lambda: plotting.outlines(np.ones((2, 5, 2)), [True]), ValueError, r"right \(samples,\), but"),
        (lambda: plotting.side_by_side({"a": 1}), TypeError, "table must be a dict of dicts"),
        (lambda: plotting.side_by_side({"a": {"x": 1}, "b": {"y": 1}}), ValueError, "the measures x, but it has y"),
        (lambda: plotting.side_by_side({"a": {"x": -1}}), ValueError, "numbers of 0 or more, but -1 came"),
        (lambda: plotting.architecture("model"), TypeError, "model must be a Keras model, but a str came"),
        (lambda: plotting.architecture(keras.Sequential([layers.LSTM(2)])), ValueError, "begin it with keras.Input"),
        (lambda: plotting.architecture(branching()), ValueError, "model branches"),
        (lambda: plotting.architecture(Subclass()), ValueError, "a subclass that was not used yet"),
        (lambda: plotting.architecture(subclassed_model(follows=False)), ValueError, "its layers cannot be found"),
        (lambda: plotting.gate_activations(layers.LSTM(2), np.ones((3, 1))), ValueError, "no weights yet"),
        (lambda: plotting.gate_activations("model", np.ones((3, 1))), TypeError, "but a str came"),
        (
            lambda: plotting.gate_activations(keras.Sequential([keras.Input((2,)), layers.Dense(1)]), ones[:, None]),
            ValueError,
            "model_or_layer has no LSTM layer",
        ),
        (
            lambda: plotting.gate_activations(echo_model(), np.ones((5, 3))),
            ValueError,
            r"one input of the model, \(5, 10\), but",
        ),
        (
            lambda: plotting.gate_activations(echo_model(), np.ones(5)),
            ValueError,
            r"one input of the model.*shape \(5,\) came",
        ),
    ],
)
def test_wrong_arguments_are_named(draw, error, message):
    with pytest.raises(error, match=message):
        draw()


CELLS = [
    "from lstm_utils import plotting\nimport matplotlib.pyplot as plt",
    "plotting.learning_curves({'loss': [3, 2, 1]}, title='As the last value')",
    "figure = plotting.learning_curves({'loss': [3, 2, 1]}, title='Kept in a name')",
    "figure, panel = plt.subplots()\npanel.plot([1, 2])\nplotting.show(figure, 'A <line> that \"rises\".')",
    "plotting.show(figure, 'Two in')\nplotting.learning_curves({'loss': [1]}, title='one cell')\nNone",
    "figure",
]


@pytest.fixture(scope="module")
def executed():
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in CELLS])
    NotebookClient(notebook, kernel_name="python3", timeout=120).execute()
    return notebook


def images(notebook):
    """Give, for each cell, the attributes of the image that each of its outputs is."""
    found = []
    for cell in notebook.cells:
        assert all(output.output_type == "display_data" for output in cell.outputs)
        pages = [BeautifulSoup(output.data["text/html"], "html.parser") for output in cell.outputs]
        assert all([element.name for element in page.find_all()] == ["img"] for page in pages)
        found.append([page.img.attrs for page in pages])
    return found


def test_in_a_notebook_each_figure_appears_once(executed):
    assert [len(found) for found in images(executed)] == [0, 1, 1, 1, 2, 1]


def test_in_a_notebook_each_image_carries_its_alternative_text(executed):
    alts = [[image["alt"] for image in found] for found in images(executed)]
    assert alts[1][0] == "As the last value: loss over 3 epochs; training from 3 to 1."
    assert alts[3] == ['A <line> that "rises".']
    assert alts[5] == ["Two in"]


def test_an_image_is_shown_at_its_size_but_has_more_dots(executed):
    image = images(executed)[1][0]
    assert (image["width"], image["height"]) == ("800", "360")
    kind, png = image["src"].split(",")
    assert kind == "data:image/png;base64"
    assert struct.unpack(">II", base64.b64decode(png)[16:24]) == (1200, 540)


def test_an_image_is_stored_once_and_its_plain_text_holds_no_result(executed):
    [output] = executed.cells[1].outputs
    assert set(output.data) == {"text/html", "text/plain"}
    assert output.data["text/plain"] == "<Figure size 800x360 with 1 Axes>"


def test_nbval_compares_that_there_is_an_image_and_not_what_it_shows(executed):
    options = tomllib.loads((PROJECT / "pyproject.toml").read_text())["tool"]["pytest"]["ini_options"]["addopts"]
    [file] = re.findall(r"--nbval-sanitize-with=(\S+)", options)
    [(regex, replacement)] = get_sanitize_patterns((PROJECT / file).read_text())
    for output in [output for cell in executed.cells for output in cell.outputs]:
        assert re.sub(regex, replacement, output.data["text/html"]) == "<img>"


def test_html_of_the_classic_template_shows_the_alternative_texts(executed):
    html, _ = HTMLExporter(template_name="classic").from_notebook_node(executed)
    assert html.count("<img") == 6
    assert 'alt="As the last value: loss over 3 epochs; training from 3 to 1."' in html
    assert "No description has been provided" not in html


def test_each_seed_is_a_point_and_the_bar_is_the_median():
    panel = plotting.spread({"a": [3.0, 1.0, 8.0], "b": [2.0, 4.0]}, naive={"nothing": 9.0}).axes[0]
    points = [line.get_xdata().tolist() for line in panel.lines if line.get_linestyle() == "None"]
    assert points == [[3, 1, 8], [2, 4]]
    bars = [line.get_xdata().tolist() for line in panel.lines if line.get_linewidth() == 2]
    assert bars == [[3, 3], [3, 3]]
    assert [label.get_text() for label in panel.get_yticklabels()] == ["a", "b"]


def test_the_text_of_a_spread_names_every_model(shown):
    plotting.spread({"deep": [0.1, 0.3, 0.2], "wide": [0.4]}, naive={"formula": 0.6}, title="Spread")
    ((_, alt),) = shown
    assert alt == (
        "Spread: deep from 0.1 to 0.3, median 0.2, 3 seeds; wide from 0.4 to 0.4, median 0.4, 1 seed; formula 0.6."
    )


def test_lines_over_steps_begin_at_the_first_step():
    panel = plotting.over_steps({"a": [0.5, 0.25], "b": [1, 2]}, first=3).axes[0]
    assert [line.get_xdata().tolist() for line in panel.lines] == [[3, 4], [3, 4]]
    assert [line.get_ydata().tolist() for line in panel.lines] == [[0.5, 0.25], [1, 2]]
    assert panel.get_ylim()[0] == 0
