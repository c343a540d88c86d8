"""Question 8: models that look ahead, and models that do not."""

import keras
import numpy as np

from lstm_utils import checks
from lstm_utils.visible_tests.question import question


@question
def looks_ahead():
    """Question 8: does it look ahead."""
    answer = checks.answer("looks_ahead")
    data = np.random.default_rng(69).normal(size=(3, 6, 2)).astype("float32")
    for name, layer, right, cause in [
        (
            "one forward LSTM layer",
            keras.layers.LSTM(4, return_sequences=True),
            False,
            "outputs are compared at steps that may change: alter only the steps behind those that you compare",
        ),
        (
            "one bidirectional LSTM layer",
            keras.layers.Bidirectional(keras.layers.LSTM(4, return_sequences=True)),
            True,
            "the future is not changed, or the outputs before it are not compared",
        ),
        (
            "a convolution over a step and its two neighbours",
            keras.layers.Conv1D(4, 3, padding="same"),
            True,
            "it looks a single step ahead: change the future behind each step, and compare up to that step",
        ),
        (
            "a convolution over a step and the two before it",
            keras.layers.Conv1D(4, 3, padding="causal"),
            False,
            "it looks back only: alter only the steps behind those that you compare",
        ),
    ]:
        model = keras.Sequential([keras.Input(shape=(None, 2)), layer, keras.layers.Dense(3)])
        check_looks_ahead(answer, model, data, right, f"looks_ahead for {name}", cause)


def check_looks_ahead(answer, model, data, right, case, cause):
    """Check what is said about a model.

    Parameters
    ----------
    answer : function
        The student's `looks_ahead`.
    model : keras.Model
    data : array (samples, steps, features)
    right : bool
    case, cause : str
        The call, for messages, and why the answer may be wrong.
    """
    came = checks.as_array(answer(model, data), case)
    checks.expect(
        came.size == 1,
        f"{case} does not return one answer.",
        "True or False for the whole model",
        f"an array of shape {came.shape}",
        "it was not asked at which steps: `.any()` makes one answer of many",
    )
    said = came.reshape(-1)[0]
    checks.expect(float(said) == right, f"{case} is wrong.", right, said, cause)
