import sys
import warnings

import keras
import numpy as np
import pytest

from lstm_utils import checks, model_checks, windows
from lstm_utils.checks import CheckFailed, NotAnswered


@pytest.fixture
def notebook(monkeypatch):
    """Define names as a notebook's cells do: their code runs in __main__."""

    def run(source):
        names = set(vars(sys.modules["__main__"]))
        exec(compile(source, "<cell>", "exec"), vars(sys.modules["__main__"]))
        made.update(set(vars(sys.modules["__main__"])) - names)

    made = set()
    yield run
    for name in made:
        delattr(sys.modules["__main__"], name)


def message_of(function, *arguments, error=CheckFailed, **options):
    with pytest.raises(error) as caught:
        function(*arguments, **options)
    return str(caught.value)


def vanilla(steps=4, features=2, units=5, outputs=3, **dense):
    return keras.Sequential(
        [keras.Input((steps, features)), keras.layers.LSTM(units), keras.layers.Dense(outputs, **dense)]
    )


def batch(samples=6, steps=4, features=2):
    return np.random.default_rng(0).normal(size=(samples, steps, features)).astype("float32")


# --- what a student sees of a failure ---


def test_a_notebook_shows_the_message_alone():
    failure = CheckFailed("X is wrong.\n  Expected: 1\n  Came: 2")
    assert failure._render_traceback_() == ["X is wrong.", "  Expected: 1", "  Came: 2"]
    assert issubclass(CheckFailed, AssertionError)


def test_ipython_uses_it(capsys):
    from IPython.core.interactiveshell import InteractiveShell

    shell = InteractiveShell.instance()
    shell.run_cell("from lstm_utils import checks\nchecks.fail('X is wrong.', 1, 2, 'a typing error')")
    InteractiveShell.clear_instance()
    shown = capsys.readouterr()
    assert "X is wrong.\n  Expected: 1\n  Came: 2\n  Likely cause: a typing error." in shown.out + shown.err
    assert "Traceback" not in shown.out + shown.err


def test_a_message_without_a_cause_has_no_line_for_it():
    assert message_of(checks.fail, "X is wrong.", 1, 2) == "X is wrong.\n  Expected: 1\n  Came: 2"


def test_expect_fails_only_when_the_condition_does_not_hold():
    checks.expect(True, "X is wrong.", 1, 2)
    assert "X is wrong" in message_of(checks.expect, False, "X is wrong.", 1, 2)


# --- answer ---


def test_a_name_that_is_not_defined_is_not_answered():
    message = message_of(checks.answer, "nowhere", error=NotAnswered)
    assert "`nowhere` is not defined yet: run the cell of its question" in message


@pytest.mark.parametrize(
    "cell",
    [
        "def question(x):\n    raise NotImplementedError()",
        'def question(x):\n    """What it does."""\n    # YOUR CODE HERE\n    raise NotImplementedError()',
        "question = None",
    ],
)
def test_a_stub_and_none_are_not_answered_at_once(notebook, cell):
    notebook(cell)
    message = message_of(checks.answer, "question", error=NotAnswered)
    assert "`question` is not answered yet: write your code in place of" in message


def test_a_stub_left_below_some_code_is_not_answered_when_called(notebook):
    notebook("def question(x):\n    y = abs(x)\n    raise NotImplementedError()")
    answer = checks.answer("question")
    assert "`question` is not answered yet" in message_of(answer, 1, error=NotAnswered)


def test_models_and_data_come_as_they_are(notebook):
    notebook("import keras\nmodel = keras.Sequential()\nnumbers = [1, 2]")
    main = sys.modules["__main__"]
    assert checks.answer("model") is main.model
    assert checks.answer("numbers") is main.numbers


def test_a_function_gives_its_result(notebook):
    notebook("def question(x, y):\n    return x + y, 'text'")
    total, text = checks.answer("question")(np.arange(3), 1)
    assert total.tolist() == [1, 2, 3]
    assert text == "text"


def test_a_function_gets_copies_in_the_same_memory_order(notebook):
    notebook("def question(x):\n    return x, x.flags['C_CONTIGUOUS']")
    given = np.arange(6.0).reshape(2, 3).T
    came, contiguous = checks.answer("question")(given)
    assert not np.shares_memory(given, came)
    assert not contiguous


@pytest.mark.parametrize("line", ["x -= 1", "x[0] = 7", "x.sort()", "x[:, 1] = float('nan')"])
def test_a_function_that_changes_its_input_is_told_so(notebook, line):
    notebook(f"def question(k, x):\n    {line}\n    return x")
    given = np.array([[3.0, 2.0], [1.0, 0.0]])
    message = message_of(checks.answer("question"), 5, given)
    assert "question changed its input: x is not as it was" in message
    assert given.tolist() == [[3, 2], [1, 0]]


def test_nan_in_an_input_that_is_left_alone_is_no_change(notebook):
    notebook("def question(x):\n    return 1")
    assert checks.answer("question")(np.array([np.nan, 1.0])) == 1


def test_a_function_without_return_is_told_so(notebook):
    notebook("def question(x):\n    y = x + 1")
    message = message_of(checks.answer("question"), 1)
    assert "question returned None" in message
    assert "`return`" in message


def test_an_exception_names_the_line_and_the_inputs(notebook):
    notebook("import numpy as np\ndef question(values, k):\n    part = values[:k]\n    return np.stack(part, axis=3)")
    message = message_of(checks.answer("question"), np.zeros((4, 2)), 3)
    assert message.startswith("question stopped with AxisError")
    assert "In your code, line 4" in message
    assert "Called with values = float64 array of shape (4, 2), k = 3" in message


def test_a_changed_signature_is_told(notebook):
    notebook("def question(values):\n    return values")
    message = message_of(checks.answer("question"), np.zeros(2), 3)
    assert "takes 1 positional argument but 2 were given" in message
    assert "its arguments must stay as given" in message
    assert "argument 2 = 3" in message


def test_a_helper_that_is_the_answer_is_refused(notebook):
    notebook(
        "from lstm_utils.windows import make_windows as theirs\n"
        "def make_windows(features, target, n_past, n_future):\n"
        "    return theirs(features, target, n_past, n_future)"
    )
    answer = checks.answer("make_windows", without=[windows.make_windows])
    message = message_of(answer, np.arange(9.0), np.arange(9.0), 2, 1)
    assert "make_windows from lstm_utils.windows is the answer to this question" in message
    assert checks.answer("make_windows")(np.arange(9.0), np.arange(9.0), 2, 1)[0].shape == (7, 2, 1)


def test_what_a_function_writes_to_stderr_costs_no_points(notebook, capsys):
    notebook(
        "import sys, logging, warnings\n"
        "def question(x):\n"
        "    print('note', file=sys.stderr)\n"
        "    warnings.warn('careful')\n"
        "    logging.getLogger('tensorflow').warning('retracing')\n"
        "    return x"
    )
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        # pytest records warnings instead of printing them; here they shall be printed.
        warnings.showwarning = lambda message, *rest: print(message, file=sys.stderr)
        assert checks.answer("question")(1) == 1
    assert capsys.readouterr().err == ""


# --- results ---


@pytest.mark.parametrize(
    "result",
    [
        np.array([[1.0, 2.0]]),
        np.array([[1, 2]]),
        np.float32([[1, 2]]),
        [[1, 2]],
        ((1.0, 2.0),),
        [np.array([1, 2])],
        keras.ops.convert_to_tensor([[1.0, 2.0]]),
    ],
)
def test_arrays_lists_and_tensors_are_welcome(result):
    assert checks.close(result, [[1, 2]], "X").tolist() == [[1, 2]]
    assert checks.same_shape(result, (1, 2), "X").shape == (1, 2)
    assert checks.finite(result, "X").shape == (1, 2)


def test_true_and_false_are_numbers():
    checks.close(np.array([True, False]), [1, 0], "X")
    assert "Came: 1 at [1]" in message_of(checks.close, np.array([True, True]), [1, 0], "X")


@pytest.mark.parametrize(
    ("result", "words"),
    [
        ([[1, 2], [3]], "the rows have different lengths"),
        ("text", "a str"),
        ({"X": 1}, "a dict"),
        (np.array(["a"]), "not an array of numbers"),
    ],
)
def test_what_is_no_array_of_numbers_is_told_so(result, words):
    assert words in message_of(checks.as_array, result, "X")


def test_a_wrong_shape_is_told_with_its_cause():
    message = message_of(checks.same_shape, np.zeros((9, 5)), (10, 5), "X", causes={(9, 5): "one window too few"})
    assert message == (
        "X has the wrong shape.\n  Expected: (10, 5)\n  Came: (9, 5)\n  Likely cause: one window too few."
    )
    assert "Came: a single number" in message_of(checks.same_shape, 3.0, (2,), "X")
    assert "try this" in message_of(checks.same_shape, np.zeros(4), (2,), "X", hint="try this")


def test_close_shows_the_first_wrong_place():
    message = message_of(checks.close, [[1, 2, 3], [4, 6, 5]], [[1, 2, 3], [4, 5, 6]], "X")
    assert "X is wrong (2 of 6 values are wrong)" in message
    assert "Expected: 5 at [1, 1]" in message
    assert "Came: 6 at [1, 1]" in message


def test_close_names_the_mistake_that_fits():
    right = np.array([3.0, 4.0])
    causes = [(right + 1, "one too many"), (right[::-1], "in reverse"), ([3.0], "the last one is lost")]
    checks.close(right + 1e-7, right, "X", causes=causes)
    assert "Likely cause: in reverse." in message_of(checks.close, [4, 3], right, "X", causes=causes)
    assert "Likely cause: the last one is lost." in message_of(checks.close, [3], right, "X", causes=causes)
    assert "Likely cause: look again." in message_of(checks.close, [0, 0], right, "X", causes=causes, hint="look again")
    assert "Likely cause" not in message_of(checks.close, [0, 0], right, "X", causes=causes)


def test_close_finds_nan_wrong():
    assert "Came: nan at [1]" in message_of(checks.close, [1, np.nan], [1, 2], "X")


def test_finite_counts_what_is_not():
    assert "2 NaN or infinite" in message_of(checks.finite, [1, np.nan, -np.inf], "X")


def test_parts_takes_tuples_and_lists_of_the_right_length():
    assert checks.parts((1, 2), ["X", "Y"], "cut") == [1, 2]
    assert checks.parts([1, 2], ["X", "Y"], "cut") == [1, 2]
    message = message_of(checks.parts, np.zeros((2, 3)), ["X", "Y"], "cut")
    assert "cut does not return X and Y" in message
    assert "float64 array of shape (2, 3)" in message
    assert "Came: 3 of them" in message_of(checks.parts, (1, 2, 3), ["X", "Y"], "cut")


def test_probabilities_tell_scores_from_sigmoids():
    checks.probabilities([[0.25, 0.75], [1.0, 0.0]], "P")
    assert "no softmax" in message_of(checks.probabilities, [[-1.0, 2.0]], "P")
    assert "no softmax" in message_of(checks.probabilities, [[0.5, 3.0]], "P")
    message = message_of(checks.probabilities, [[0.5, 0.5], [0.9, 0.6]], "P")
    assert "sigmoid" in message
    assert "1.5" in message


def test_better_than_asks_for_the_margin():
    checks.better_than(6.9, 10, "The forecast", 0.3)
    message = message_of(checks.better_than, 7.1, 10, "The forecast", 0.3, hint="too little training")
    assert "at most 7, 30 % below the 10 of persistence" in message
    assert "an error of 7.1" in message
    assert "too little training" in message
    assert "nan" in message_of(checks.better_than, float("nan"), 10, "The forecast", 0.3)


# --- Keras models ---


class Subclassed(keras.Model):
    """Its layers are made in another order than they are used."""

    def __init__(self):
        super().__init__()
        self.head = keras.layers.Dense(3)
        self.memory = keras.layers.LSTM(5)

    def call(self, x):
        """Read the sequence and answer."""
        return self.head(self.memory(x))


def functional():
    x = keras.Input((None, 2))
    return keras.Model(x, keras.layers.Dense(3)(keras.layers.LSTM(5)(x)))


def nested():
    inside = keras.Sequential([keras.Input((4, 2)), keras.layers.LSTM(5)])
    return keras.Sequential([inside, keras.layers.Dropout(0.5), keras.layers.Dense(3)])


def with_a_cell():
    return keras.Sequential([keras.layers.RNN(keras.layers.LSTMCell(5)), keras.layers.Dense(3)])


def with_an_activation_layer():
    return keras.Sequential([vanilla(), keras.layers.Activation("linear")])


STYLES = [vanilla, functional, nested, with_a_cell, with_an_activation_layer, Subclassed]


@pytest.mark.parametrize("build", STYLES)
def test_every_style_of_building_a_vanilla_lstm_passes(build):
    model, x = build(), batch()
    assert model_checks.outputs(model, x, "it").shape == (6, 3)
    model_checks.parameters(model, [("LSTM", 160), ("Dense", 18)], "it")
    model_checks.parameters(model, [("Dense", None), ("LSTM", None)], "it")
    before = model.get_weights()
    model_checks.linear_output(model, x, "it")
    model_checks.lstm_defaults(model, "it")
    model_checks.last_hidden_state(model, x, "it")
    with model_checks.untrained(model, x) as other:
        assert not np.allclose(model_checks.outputs(other, x, "it"), functional_output(before, x))
    assert all(np.array_equal(old, new) for old, new in zip(before, model.get_weights(), strict=True))


def functional_output(weights, x):
    model = functional()
    # Sorted by shape: a subclassed model may list its Dense layer first.
    by_shape = {w.shape: w for w in weights}
    model.set_weights([by_shape[w.shape] for w in model.get_weights()])
    return model_checks.outputs(model, x, "it")


def test_what_is_no_model_is_told_so():
    assert "it is not a Keras model" in message_of(model_checks.outputs, 3, batch(), "it")
    model = vanilla()
    model.compile(loss="mse")
    history = model.fit(batch(), np.zeros((6, 3)), verbose=0)
    assert "what `fit` returns" in message_of(model_checks.outputs, history, batch(), "it")


def test_inputs_of_another_shape_are_told():
    message = message_of(model_checks.outputs, vanilla(steps=2, features=4), batch(), "it")
    assert "Expected: (samples, 4, 2)" in message
    assert "Came: (samples, 2, 4)" in message
    assert "steps come first" in message
    assert "(samples, 9, 2)" in message_of(model_checks.outputs, vanilla(steps=9), batch(), "it")


def test_outputs_that_are_not_finite_are_told():
    model = vanilla()
    model.set_weights([np.full(w.shape, np.nan) for w in model.get_weights()])
    assert "training ran away" in message_of(model_checks.outputs, model, batch(), "it")


def test_other_layers_are_told():
    two = keras.Sequential(
        [keras.Input((4, 2)), keras.layers.LSTM(5, return_sequences=True), keras.layers.LSTM(5), keras.layers.Dense(3)]
    )
    wanted = [("LSTM", 160), ("Dense", 18)]
    message = message_of(model_checks.parameters, two, wanted, "it")
    assert "Expected: LSTM, Dense" in message
    assert "Came: LSTM, LSTM, Dense" in message
    assert "Came: none" in message_of(model_checks.parameters, keras.Sequential([keras.Input((4, 2))]), wanted, "it")
    gru = keras.Sequential([keras.Input((4, 2)), keras.layers.GRU(5), keras.layers.Dense(3)])
    assert "Came: GRU, Dense" in message_of(model_checks.parameters, gru, wanted, "it")


def test_a_wrong_number_of_parameters_is_told_with_its_cause():
    message = message_of(
        model_checks.parameters, vanilla(units=4), [("LSTM", 160), ("Dense", 18)], "it", causes={112: "4 units"}
    )
    assert "The LSTM layer of it has the wrong number of parameters" in message
    assert "Came: 112" in message
    assert "4 units" in message


@pytest.mark.parametrize("activation", ["relu", "sigmoid", "tanh", "softmax"])
def test_an_activation_at_the_output_is_found(activation):
    model = vanilla(activation=activation)
    before = model.get_weights()
    message = message_of(model_checks.linear_output, model, batch(), "it")
    assert "goes through an activation" in message
    assert activation in message
    assert all(np.array_equal(old, new) for old, new in zip(before, model.get_weights(), strict=True))


def test_an_activation_layer_at_the_output_is_found():
    model = keras.Sequential([vanilla(), keras.layers.ReLU()])
    assert "goes through an activation" in message_of(model_checks.linear_output, model, batch(), "it")


def test_another_activation_inside_is_found():
    model = keras.Sequential([keras.Input((4, 2)), keras.layers.LSTM(5, activation="relu"), keras.layers.Dense(3)])
    assert "relu and sigmoid" in message_of(model_checks.lstm_defaults, model, "it")


def test_another_state_than_the_last_is_found():
    x = keras.Input((4, 2))
    states = keras.layers.LSTM(5, return_sequences=True)(x)
    first = keras.Model(x, keras.layers.Dense(3)(states[:, 0]))
    assert "first step" in message_of(model_checks.last_hidden_state, first, batch(), "it")
    mean = keras.Model(x, keras.layers.Dense(3)(keras.layers.GlobalAveragePooling1D()(states)))
    assert "average over the steps" in message_of(model_checks.last_hidden_state, mean, batch(), "it")
