"""Question 6: baselines and the error by horizon."""

import numpy as np

from lstm_utils import checks
from lstm_utils.baselines import persistence, seasonal_naive
from lstm_utils.visible_tests.question import question

SEASONAL = "each step ahead repeats the value of the last season at the same place"


@question
def baselines():
    """Question 6: baselines and the error by horizon."""
    not_these = [persistence, seasonal_naive]
    persistence_answer = checks.answer("persistence", without=not_these)
    seasonal_answer = checks.answer("seasonal_naive", without=not_these)
    error_answer = checks.answer("error_by_horizon")

    history = np.array([[10.0, 20.0, 30.0, 11.0, 24.0, 37.0], [5.0, 1.0, 0.0, 6.0, 3.0, 2.0]])
    check_persistence(persistence_answer(history, 4), history, 4, "persistence(history, 4)")
    hint = "step 1 ahead repeats the value 3 steps before it, step 4 ahead the same one again"
    check_seasonal_naive(seasonal_answer(history, 4, 3), history, 4, 3, "seasonal_naive(history, 4, 3)", hint)

    truth = np.array([[1.0, 2.0, 3.0], [4.0, 6.0, 8.0]])
    forecast = np.array([[2.0, 2.0, 1.0], [1.0, 6.0, 12.0]])
    check_error_by_horizon(error_answer(truth, forecast), truth, forecast, "error_by_horizon(truth, forecast)")


def check_persistence(came, history, n_future, case):
    """Check what came of persistence for `history` (samples, n_past)."""
    samples = len(history)
    one_step = "one step only: the last value must be repeated n_future times"
    shapes = {
        (samples, 1): one_step,
        (samples,): one_step,
        (n_future, samples): "axes swapped: the order is samples, steps ahead",
        (samples * n_future,): "all samples in one row: the order is samples, steps ahead",
    }
    hint = "every step ahead is the last value of its row"
    right = persistence(history, n_future)
    causes = [
        (persistence(history.mean(axis=1, keepdims=True), n_future), "this is the mean of the history"),
        (history[:, -n_future:], "these are the last n_future values: only the very last one is repeated"),
        (persistence(history[:, :1], n_future), "this is the first value of the history"),
        (np.resize(history[:, -1], right.shape), "the reshape mixes the samples: each row is a sample"),
        (
            np.repeat(history[-1:, :n_future], samples, axis=0),
            "the last sample was taken: time is the second axis",
        ),
    ]
    came = checks.same_shape(came, right.shape, case, shapes, rule=hint)
    checks.close(came, right, case, causes=causes, hint=hint)


def check_seasonal_naive(came, history, n_future, period, case, hint=SEASONAL):
    """Check what came of seasonal_naive for `history` (samples, n_past); `hint` is told where no cause fits."""
    samples, n_past = history.shape
    seasons = -(-n_future // period)  # begun ones count
    shapes = {
        (samples, period): "beyond one season nothing comes: repeat the last season until there are n_future steps",
        (samples, seasons * period): "whole seasons are given: cut them to n_future steps",
        (n_future, samples): "axes swapped: the order is samples, steps ahead",
    }
    right = seasonal_naive(history, n_future, period)
    came = checks.same_shape(came, right.shape, case, shapes, rule=hint)
    season, steps = history[:, -period:], np.arange(n_future)
    one_off = "one step off: the first step ahead is period steps after the value it repeats"
    causes = [
        (history[:, steps % period], "this is the first season: take the last one"),
        (
            history[:, (steps - period) % n_past],
            "beyond one season it goes back to the start of the history: repeat the last season",
        ),
        (season[:, (steps + 1) % period], one_off),
        (season[:, (steps - 1) % period], one_off),
        (history[:, (steps - period - 1) % n_past], one_off),
        (history[:, (steps % period - period - 1) % n_past], one_off),
        (persistence(history, n_future), "this is persistence"),
        (
            np.repeat(season, seasons, axis=1)[:, :n_future],
            "each value is repeated (np.repeat): repeat the whole season (np.tile)",
        ),
        (history[:, :n_future], "`period` is not used, or it is the start of the history"),
        (history[:, -n_future:], "the period is not used: these are the last n_future values"),
        (
            persistence(season[:, :1], n_future),
            "the same value at every step: each step ahead has its own place in the season",
        ),
    ]
    checks.close(came, right, case, causes=causes, hint=hint)


def check_error_by_horizon(came, truth, forecast, case):
    """Check what came of error_by_horizon for `truth` and `forecast` (samples, n_future)."""
    samples, n_future = truth.shape
    off = truth - forecast
    shapes = {
        (): "one error for everything: keep one for each step ahead",
        (samples,): "the mean goes over the steps: it must go over the samples",
        (samples, n_future): "no mean was taken: average over the samples",
    }
    hint = "the mean over the samples of |truth - forecast|"
    came = checks.same_shape(came, (n_future,), case, shapes, rule=hint)
    squared = (off**2).mean(axis=0)
    causes = [
        (off.mean(axis=0), "the sign stays, so that errors cancel: take absolute values before the mean"),
        (-off.mean(axis=0), "the sign stays, so that errors cancel: take absolute values before the mean"),
        (
            np.abs(off.mean(axis=0)),
            "the absolute value is taken after the mean, when errors have cancelled already",
        ),
        (squared, "these are squared errors: absolute ones were asked for"),
        (np.sqrt(squared), "these are root mean squared errors: mean absolute ones were asked for"),
        (np.abs(off).sum(axis=0), "this is the sum over the samples, not the mean"),
        (np.median(np.abs(off), axis=0), "this is the median: the mean was asked for"),
    ]
    checks.close(came, np.abs(off).mean(axis=0), case, causes=causes, hint=hint)
