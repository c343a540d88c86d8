"""Question 3: build a vanilla LSTM."""

import numpy as np

from lstm_utils import checks
from lstm_utils.visible_tests.question import question


@question
def vanilla_model():
    """Question 3: build a vanilla LSTM."""
    answer = checks.answer("vanilla_lstm")
    sizes = (20, 1, 400, 8)
    inputs = np.random.default_rng(13).normal(size=(3, 20, 1)).astype("float32")
    check_vanilla_lstm(answer(*sizes), inputs, sizes)


def check_vanilla_lstm(model, inputs, sizes, hint=""):
    """Check that a model is a vanilla LSTM of the sizes asked for.

    Parameters
    ----------
    model : keras.Model
    inputs : array (samples, n_past, n_features)
        To try it on.
    sizes : tuple of int
        The arguments of vanilla_lstm: n_past, n_features, units, n_future.
    hint : str
        The cause of a wrong output shape where no other fits.
    """
    n_past, n_features, units, n_future = sizes
    name, samples = f"vanilla_lstm{sizes}", len(inputs)
    shapes = {
        (samples, n_past): "n_past and n_future are mixed up",
        (samples, 1): "the dense layer has one output: it needs one for each future step",
        (samples, units): "the dense layer is missing, or has as many outputs as the LSTM has units",
        (
            samples,
            n_past,
            n_future,
        ): "return_sequences=True: the LSTM layer hands on every step, not the last one alone",
    }
    outputs = checks.models.outputs(model, inputs, name)
    checks.same_shape(outputs, (samples, n_future), f"The output of {name} for {samples} samples", shapes, hint)

    def lstm(units, features):
        return 4 * (units * (units + features) + units)

    counts = {
        lstm(n_past, n_features): "n_past was taken for units: the number of time steps is not the size of the memory",
        lstm(n_future, n_features): "n_future was taken for units",
        lstm(n_features, n_features): "n_features was taken for units",
        lstm(units, n_past): "steps and features are swapped in the Input: steps come first",
        lstm(units, 1): "the number of features is fixed at 1",
        lstm(400, n_features): "the number of units is fixed at 400",
        lstm(units, n_features) - 4 * units: "the LSTM layer has no bias (use_bias=False)",
        n_future * units: "the dense layer has no bias (use_bias=False)",
        n_future * (n_past * units + 1): "the dense layer sees all steps: return_sequences=True and a Flatten",
    }
    layers = [("LSTM", lstm(units, n_features)), ("Dense", n_future * (units + 1))]
    checks.models.parameters(model, layers, name, counts)
    checks.recurrent.lstm_defaults(model, name)
    checks.models.linear_output(model, inputs, name)
    checks.recurrent.last_hidden_state(model, inputs, name)
