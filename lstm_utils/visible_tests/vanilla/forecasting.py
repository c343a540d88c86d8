"""Questions 7 and 8: forecast the airline; forecast the weather."""

import keras
import numpy as np

from lstm_utils import checks, datasets, windows
from lstm_utils.baselines import persistence, seasonal_naive
from lstm_utils.visible_tests.question import question


@question
def forecast_airline():
    """Question 7: forecast the airline."""
    model = checks.answer("airline_model")
    forecast_answer = checks.answer("forecast_airline")
    past, future = held_out_months()
    came = check_airline_forecast(model, forecast_answer, past)
    check_airline_error(came, past, future)


def held_out_months():
    """The 25 windows whose future lies in 1958, 1959 and 1960: past (25, 36) and future (25, 12), in thousands."""
    end = datasets.airline_passengers().values[-72:, 0]
    past, future = windows.make_windows(end, end, 36, 12)
    return past[:, :, 0], future


def check_airline_forecast(model, forecast_answer, past):
    """Check what the model is built of, and the shape of its forecast for `past` (25, 36); return the forecast."""
    checks.models.parameters(model, [("LSTM", None), ("Dense", None)], "airline_model")
    lstm = [layer for layer in checks.models.layers_with_weights(model) if not isinstance(layer, keras.layers.Dense)]
    checks.expect(
        lstm[0].weights[0].shape[0] != 36,
        "airline_model reads 36 features at one time step.",
        "one feature at 36 time steps",
        "36 features at one step",
        "steps and features are swapped: the input is (samples, 36, 1)",
    )
    shapes = {
        (25, 12, 1): "an axis is left over",
        (12,): "one history only: give a forecast for every row",
        (25, 36, 12): "return_sequences=True: the LSTM layer hands on every step, not the last one alone",
        (25, 1): "the dense layer has one output: it needs twelve",
        (25, 36): "the history was returned, or the model has as many outputs as inputs",
    }
    hint = (
        "a logarithm of a number that is not positive, or an exponential that ran away: check the way back from the "
        "scaled values"
    )
    what = "The forecast for 25 histories"
    return checks.finite(checks.same_shape(forecast_answer(model, past), (25, 12), what, causes=shapes), what, hint)


def check_airline_error(came, past, future):
    """Check that a forecast, in thousands, is 10 % nearer to `future` than seasonal naive."""
    middle = np.median(came)
    if middle < 20:
        words = "the logarithms were" if middle > 4 else "the scaling was"
        checks.fail(
            "The forecast is not in thousands of passengers.",
            f"values around {np.median(future):.0f}",
            f"values around {middle:.3g}",
            f"{words} not undone, or the numbers went in unscaled, which takes very long to learn",
        )
    naive = seasonal_naive(past, 12, 12)
    if np.allclose(came, naive, rtol=1e-3):
        checks.fail("The forecast is seasonal naive's.", "a forecast that comes from the model", "last year's months")
    hint = (
        "plain or globally scaled numbers, which the network has never seen as large (give each window its own "
        "level), too little training, or a way back that does not match the way in"
    )
    error, of_naive = (np.abs(forecast - future).mean() for forecast in (came, naive))
    checks.better_than(error, of_naive, "The forecast of 1958 to 1960", 0.1, "seasonal naive", hint=hint)


@question
def forecast_weather():
    """Question 8: forecast the weather."""
    model = checks.answer("weather_model")
    past, future, scaler = held_out_days()
    came = check_weather_output(model, past)
    checks.models.parameters(model, [("LSTM", None), ("Dense", None)], "weather_model")
    check_weather_error(came, past, future, scaler)


def held_out_days():
    """The 363 windows whose three future days lie in 2015; the first of them start in the last days of 2014.

    Returns
    -------
    past : ndarray (363, 14, 4)
    future : ndarray (363, 3)
        Both scaled.
    scaler : lstm_utils.windows.Scaler
    """
    days = datasets.seattle_weather().values
    scaler = windows.Scaler.fit(days[:-365])
    end = scaler.apply(days)[-365 - 14 :]
    return *windows.make_windows(end, end[:, 1], n_past=14, n_future=3), scaler


def check_weather_output(model, past):
    """Check the shape of what a model gives for `past` (363, 14, 4), and return that."""
    shapes = {
        (363, 1): "the dense layer has one output: it needs one for each of the three days",
        (363, 14, 3): "return_sequences=True: the LSTM layer hands on every step, not the last one alone",
        (363, 4): "the dense layer has an output for each feature: it needs one for each of the three days",
        (363, 16): "the dense layer is missing",
    }
    came = checks.models.outputs(model, past, "weather_model")
    return checks.same_shape(came, (363, 3), "The output of weather_model for 363 samples", causes=shapes)


def check_weather_error(came, past, future, scaler):
    """Check that a scaled forecast is 3 % nearer to `future` than persistence, and its days are in order."""
    came, future = scaler.undo(came, feature=1), scaler.undo(future, feature=1)
    naive = persistence(scaler.undo(past[:, :, 1], feature=1), 3)
    cause = (
        "too little training, too many epochs, a learning rate that is too high, or other arrays than X_train and "
        "Y_train as they are"
    )
    if (came >= scaler.mean[1]).all():
        cause = "an activation at the last layer: it cannot say anything below the mean"
    if np.median(np.abs(came)) > 60:
        cause = "the model was trained on a target in °C: use Y_train as it is"
    error, of_naive = (np.abs(forecast - future).mean() for forecast in (came, naive))
    checks.better_than(error, of_naive, "The forecast of 2015", 0.03, hint=cause)
    # Of three forecasts of the next day, the one for the next day must be the best.
    next_day, third_day = (np.abs(came[:, step] - future[:, 0]).mean() for step in (0, 2))
    checks.expect(
        next_day < third_day,
        "The days of the forecast are in the wrong order.",
        "the next day first, the third day last",
        "a third day that fits the next day better than the first",
        "the model was trained on targets in another order: use Y_train as it is",
    )
