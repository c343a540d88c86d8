"""Two lessons of the benchmarks' own, and classes that answer them: one trains a small LSTM, one only computes."""

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

Answers = dict[str, str]  # a question's name -> the source of its cell

STUB = "# YOUR CODE HERE (take the next line out)\nraise NotImplementedError()"

# -- a short lesson: about five seconds of one core ----------------------------------------------------------

SHORT = "91_short"
SHORT_IMPORTS = """
import keras
import numpy as np

keras.utils.set_random_seed(1)
series = np.sin(np.arange(512) * 0.3)
n_past = 24
"""
SHORT_QUESTIONS = {
    "windows": (
        "def windows(series, n_past):\n"
        "    X = np.stack([series[i : i + n_past] for i in range(len(series) - n_past)])\n"
        "    return X[..., None], series[n_past:]",
        "X, y = windows(np.arange(5.0), 2)\nassert np.shape(X) == (3, 2, 1), np.shape(X)",
        "assert np.array_equal(y, [2, 3, 4]), y",
    ),
    "build": (
        "def build(n_past, units):\n"
        "    return keras.Sequential([keras.Input((n_past, 1)), keras.layers.LSTM(units), keras.layers.Dense(1)])",
        "model = build(6, 8)\nassert model.output_shape == (None, 1), model.output_shape",
        "assert model.count_params() == 4 * 8 * (1 + 8 + 1) + 9, model.count_params()",
    ),
    "train": (
        "def train(X, y):\n"
        "    keras.utils.set_random_seed(3)\n"
        "    inputs = keras.Input(X.shape[1:])\n"
        "    model = keras.Model(inputs, keras.layers.Dense(1)(keras.layers.LSTM(64)(inputs)))\n"
        "    model.compile('adam', 'mse')\n"
        "    model.fit(X, y, epochs=20, verbose=0)\n"
        "    return model",
        "slides = np.lib.stride_tricks.sliding_window_view(series, n_past)[:-1, :, None]\n"
        "model = train(slides, series[n_past:])\n"
        "error = np.mean((model.predict(slides, verbose=0)[:, 0] - series[n_past:]) ** 2)\n"
        "assert error < 0.2, error",
        "assert error < 0.02, error",
    ),
}
# What a class answers besides the reference. Four times three answers, so that no two of twelve hand in the same.
_WINDOWS = (
    "def windows(series, n_past):\n"
    "    X = np.lib.stride_tricks.sliding_window_view(series, n_past)[:-1]\n"
    "    return X[..., None], series[n_past:]",
    "def windows(series, n_past):\n"
    "    X = [[[value] for value in series[i : i + n_past]] for i in range(len(series) - n_past)]\n"
    "    return np.array(X), np.array([series[i + n_past] for i in range(len(series) - n_past)])",
    "def windows(series, n_past):  # no axis for the features\n"
    "    X = np.stack([series[i : i + n_past] for i in range(len(series) - n_past)])\n"
    "    return X, series[n_past:]",
)
_BUILD = (
    "def build(n_past, units):\n"
    "    inputs = keras.Input((n_past, 1))\n"
    "    return keras.Model(inputs, keras.layers.Dense(1)(keras.layers.LSTM(units)(inputs)))",
    "def build(n_past, units):  # another layer\n"
    "    return keras.Sequential([keras.Input((n_past, 1)), keras.layers.GRU(units), keras.layers.Dense(1)])",
)
_UNTRAINED = SHORT_QUESTIONS["train"][0].replace("epochs=20", "epochs=20, steps_per_epoch=1")
_OPTIMISERS = ("adam", "rmsprop", "nadam", "adamw")

# -- a plain lesson: no training, so that what the grader itself takes shows ---------------------------------

PLAIN = "92_plain"
PLAIN_QUESTIONS = {
    "scale": (
        "def scale(x):\n    return (x - np.mean(x)) / np.std(x)",
        "assert abs(np.mean(scale(np.arange(9.0)))) < 1e-9, 'the mean is not 0'",
        "assert abs(np.std(scale(np.arange(9.0))) - 1) < 1e-9, 'the standard deviation is not 1'",
    ),
    "naive": (
        "def naive(x, steps):\n    return np.full(steps, x[-1])",
        "assert np.shape(naive(np.arange(5), 3)) == (3,), 'as many values as steps'",
        "assert naive(np.arange(5), 2)[0] == 4, 'the last value goes on'",
    ),
}


def short_lesson() -> NotebookNode:
    """The lesson that trains 64 units for 20 epochs."""
    return _lesson("A short lesson", SHORT_IMPORTS, SHORT_QUESTIONS)


def short_class(count: int) -> dict[str, Answers]:
    """Answers to it, some of them wrong: student -> question -> source."""
    reference = {question: cells[0] for question, cells in SHORT_QUESTIONS.items()}
    windows, build = (reference["windows"], *_WINDOWS), (reference["build"], *_BUILD)
    students = {}
    for number in range(count):
        train = _UNTRAINED if number % 6 == 5 else reference["train"]
        train = train.replace("'adam'", repr(_OPTIMISERS[number // 3 % 4]))
        answers = {"windows": windows[number % 4], "build": build[number % 3], "train": train}
        students[f"student{number:03}"] = {name: f"{text}\n# {number}" for name, text in answers.items()}
    return students


def plain_lesson() -> NotebookNode:
    """The lesson in which nothing is trained."""
    return _lesson("A plain lesson", "import numpy as np", PLAIN_QUESTIONS)


def plain_class(count: int) -> dict[str, Answers]:
    """Answers to it: every third is wrong in one question, every seventh is left blank, and no two are the same."""
    students = {}
    for number in range(count):
        answers = {question: cells[0] for question, cells in PLAIN_QUESTIONS.items()}
        if number % 3 == 1:
            answers["scale"] = answers["scale"].replace("np.std(x)", f"np.std(x) / {number + 2}")
        if number % 7 == 2:
            answers["naive"] = STUB
        students[f"student{number:03}"] = {name: f"{text}\n# {number}" for name, text in answers.items()}
    return students


def _lesson(title: str, imports: str, questions: dict[str, tuple[str, str, str]]) -> NotebookNode:
    cells = [new_markdown_cell(f"# {title}", id="title"), new_code_cell(imports.strip(), id="imports")]
    for question, (answer, visible, hidden) in questions.items():
        cells += [
            _cell(question, f"### BEGIN SOLUTION\n{answer}\n### END SOLUTION"),
            _cell(f"{question}-visible", visible, points=2),
            _cell(f"{question}-hidden", f"### BEGIN HIDDEN TESTS\n{hidden}\n### END HIDDEN TESTS", points=3),
        ]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    return new_notebook(cells=cells, metadata={"kernelspec": kernel})


def _cell(grade_id: str, source: str, points: int | None = None) -> NotebookNode:
    test = points is not None
    tag = {"grade_id": grade_id, "grade": test, "locked": test, "solution": not test, "task": False}
    tag |= {"schema_version": 3} | ({"points": points} if test else {})
    return new_code_cell(source, id=grade_id, metadata={"nbgrader": tag})
