"""Forecast by persistence and by seasonal naive, and average the error of each step ahead."""


# %% fancy_index
# what = "one index array for the seasons, a broadcast view for persistence, keras for the error"
def persistence(history, n_future):
    history = np.asarray(history)
    return np.broadcast_to(history[:, -1:], (len(history), n_future))


def seasonal_naive(history, n_future, period):
    history = np.asarray(history)
    n_past = history.shape[1]
    columns = n_past - period + np.arange(n_future) % period
    return history[:, columns]


def error_by_horizon(truth, forecast):
    return keras.losses.mean_absolute_error(np.transpose(truth), np.transpose(forecast))


# %% grow_the_history
# what = "each step appended to the history, so that a later season looks back at the forecast itself; float32"
def persistence(history, n_future):
    return np.float32(history)[:, -1][:, None] * np.ones(n_future, np.float32)


def seasonal_naive(history, n_future, period):
    longer = np.asarray(history, dtype=np.float32)
    for _ in range(n_future):
        longer = np.hstack([longer, longer[:, [-period]]])
    return longer[:, -n_future:]


def error_by_horizon(truth, forecast):
    errors = np.abs(np.subtract(truth, forecast), dtype=np.float32)
    return np.average(errors, axis=0)


# %% loops_over_everything
# what = "loops and plain lists turned into arrays at the end"
def persistence(history, n_future):
    forecast = []
    for row in history:
        forecast.append([row[-1]] * n_future)
    return np.array(forecast)


def seasonal_naive(history, n_future, period):
    forecast = []
    for row in history:
        season = list(row[len(row) - period :])
        steps = []
        for step in range(n_future):
            steps.append(season[step % period])
        forecast.append(steps)
    return np.array(forecast)


def error_by_horizon(truth, forecast):
    samples, n_future = np.shape(truth)
    errors = np.zeros(n_future)
    for k in range(n_future):
        for i in range(samples):
            errors[k] += abs(truth[i][k] - forecast[i][k]) / samples
    return errors


# %% repeat_and_tile
# what = "np.repeat and np.tile, cut to length"
def persistence(history, n_future):
    return np.repeat(history[:, -1:], n_future, axis=1)


def seasonal_naive(history, n_future, period):
    season = history[:, -period:]
    seasons = -(-n_future // period)
    return np.tile(season, (1, seasons))[:, :n_future]


def error_by_horizon(truth, forecast):
    return abs(truth - forecast).mean(0)


# %% squeezed
# what = "np.squeeze, which takes the axis of a single sample away"
# score = 5
# message = "has the wrong shape"
def persistence(history, n_future):
    return history[:, [-1] * n_future]


def seasonal_naive(history, n_future, period):
    season = history[:, -period:]
    return np.squeeze(np.stack([season[:, k % period] for k in range(n_future)], axis=1))


def error_by_horizon(truth, forecast):
    return np.mean(np.abs(truth - forecast), axis=0)


# %% whole_numbers_only
# what = "an array of whole numbers, which cuts the decimals off"
# score = 5
# message = "persistence for 3 samples"
def persistence(history, n_future):
    forecast = np.zeros((len(history), n_future), dtype=int)
    for i in range(len(history)):
        for k in range(n_future):
            forecast[i, k] = history[i, -1]
    return forecast


def seasonal_naive(history, n_future, period):
    return np.array([[row[-period:][k % period] for k in range(n_future)] for row in history])


def error_by_horizon(truth, forecast):
    difference = truth - forecast
    return np.abs(difference).mean(axis=0)


# %% two_seasons_at_most
# what = "enough for the test above: the season is put twice"
# score = 5
# message = "seasonal_naive for 4 samples, n_past=7, n_future=9, period=3"
def persistence(history, n_future):
    return history[:, [-1] * n_future]


def seasonal_naive(history, n_future, period):
    last = history[:, -period:]
    return np.concatenate([last, last], axis=1)[:, :n_future]


def error_by_horizon(truth, forecast):
    return np.mean(np.abs(truth - forecast), axis=0)


# %% divided_by_two
# what = "the sum over the samples divided by the 2 of the example"
# score = 5
# message = "the mean over the samples of |truth - forecast|"
def persistence(history, n_future):
    return np.repeat(history[:, -1:], n_future, axis=1)


def seasonal_naive(history, n_future, period):
    season = history[:, -period:]
    return np.hstack([season] * (n_future // period + 1))[:, :n_future]


def error_by_horizon(truth, forecast):
    return np.abs(truth - forecast).sum(axis=0) / 2


# %% median_error
# what = "the median, which is the mean for two samples"
# score = 5
# message = "this is the median"
def persistence(history, n_future):
    return np.repeat(history[:, -1:], n_future, axis=1)


def seasonal_naive(history, n_future, period):
    return np.array([[row[-period:][k % period] for k in range(n_future)] for row in history])


def error_by_horizon(truth, forecast):
    return np.median(np.abs(truth - forecast), axis=0)


# %% period_of_the_example
# what = "twelve months in every year: period is not used"
# score = 0
# message = "`period` is not used"
def persistence(history, n_future):
    return np.repeat(history[:, -1:], n_future, axis=1)


def seasonal_naive(history, n_future, period):
    season = history[:, -12:]
    return np.tile(season, 2)[:, :n_future]


def error_by_horizon(truth, forecast):
    return np.mean(np.abs(truth - forecast), axis=0)


# %% one_function_missing
# what = "seasonal_naive is left out"
# score = 0
# message = "`seasonal_naive` is not answered yet"
def persistence(history, n_future):
    return np.repeat(history[:, -1:], n_future, axis=1)


def seasonal_naive(history, n_future, period):
    """Repeat the last season: (samples, n_past) -> (samples, n_future)."""
    # YOUR CODE HERE
    raise NotImplementedError()


def error_by_horizon(truth, forecast):
    return np.mean(np.abs(truth - forecast), axis=0)


# %% all_in_one_row
# what = "np.repeat without an axis"
# score = 0
# message = "all samples in one row"
def persistence(history, n_future):
    return np.repeat(history[:, -1], n_future)


def seasonal_naive(history, n_future, period):
    return np.array([[row[-period:][k % period] for k in range(n_future)] for row in history])


def error_by_horizon(truth, forecast):
    difference = truth - forecast
    return np.abs(difference).mean(axis=0)


# %% axes_swapped
# what = "steps ahead first, samples second"
# score = 0
# message = "axes swapped"
def persistence(history, n_future):
    return np.tile(history[:, -1], (n_future, 1))


def seasonal_naive(history, n_future, period):
    season = history[:, -period:]
    return np.hstack([season] * (n_future // period + 1))[:, :n_future]


def error_by_horizon(truth, forecast):
    return np.mean(np.abs(truth - forecast), axis=0)


# %% one_season_and_no_more
# what = "the last season is not repeated"
# score = 0
# message = "beyond one season nothing comes"
def persistence(history, n_future):
    return np.repeat(history[:, -1:], n_future, axis=1)


def seasonal_naive(history, n_future, period):
    return history[:, -period:][:, :n_future]


def error_by_horizon(truth, forecast):
    return np.mean(np.abs(truth - forecast), axis=0)


# %% repeat_for_tile
# what = "np.repeat repeats each value, np.tile the season"
# score = 0
# message = "each value is repeated (np.repeat)"
def persistence(history, n_future):
    return history[:, [-1] * n_future]


def seasonal_naive(history, n_future, period):
    season = history[:, -period:]
    return np.repeat(season, n_future // period + 1, axis=1)[:, :n_future]


def error_by_horizon(truth, forecast):
    difference = truth - forecast
    return np.abs(difference).mean(axis=0)


# %% samples_mixed_by_reshape
# what = "np.tile and a reshape that mixes the samples"
# score = 0
# message = "the reshape mixes the samples: each row is a sample"
def persistence(history, n_future):
    samples = history.shape[0]
    return np.tile(history[:, -1], n_future).reshape(samples, n_future)


def seasonal_naive(history, n_future, period):
    return np.array([[row[-period:][k % period] for k in range(n_future)] for row in history])


def error_by_horizon(truth, forecast):
    difference = truth - forecast
    return np.abs(difference).mean(axis=0)


# %% back_to_the_start
# what = "a negative index that runs into 0 and starts again at the beginning of the history"
# score = 0
# message = "it goes back to the start of the history"
def persistence(history, n_future):
    return history[:, [-1] * n_future]


def seasonal_naive(history, n_future, period):
    return np.stack([history[:, k - period] for k in range(n_future)], axis=1)


def error_by_horizon(truth, forecast):
    return np.mean(np.abs(truth - forecast), axis=0)


# %% one_number
# what = "a mean over everything"
# score = 0
# message = "one error for everything"
def persistence(history, n_future):
    return history[:, [-1] * n_future]


def seasonal_naive(history, n_future, period):
    season = history[:, -period:]
    return np.hstack([season] * (n_future // period + 1))[:, :n_future]


def error_by_horizon(truth, forecast):
    return np.mean(np.abs(truth - forecast))


# %% one_step_early
# what = "-period-1 for the start of the season"
# score = 0
# message = "one step off: the first step ahead is period steps after the value it repeats"
def persistence(history, n_future):
    return history[:, [-1] * n_future]


def seasonal_naive(history, n_future, period):
    season = history[:, -period - 1 : -1]
    return np.tile(season, n_future)[:, :n_future]


def error_by_horizon(truth, forecast):
    return np.mean(np.abs(truth - forecast), axis=0)


# %% one_step_late
# what = "steps ahead counted from 1 inside the season"
# score = 0
# message = "one step off: the first step ahead is period steps after the value it repeats"
def persistence(history, n_future):
    return history[:, [-1] * n_future]


def seasonal_naive(history, n_future, period):
    season = history[:, -period:]
    forecast = np.zeros((len(history), n_future))
    for step in range(1, n_future + 1):
        forecast[:, step - 1] = season[:, step % period]
    return forecast


def error_by_horizon(truth, forecast):
    difference = truth - forecast
    return np.abs(difference).mean(axis=0)


# %% written_into_the_history
# what = "the last value is written over the history"
# score = 0
# message = "persistence changed its input"
def persistence(history, n_future):
    history[:, :] = history[:, -1:]
    return history[:, [0] * n_future]


def seasonal_naive(history, n_future, period):
    return np.array([[row[-period:][k % period] for k in range(n_future)] for row in history])


def error_by_horizon(truth, forecast):
    return np.mean(np.abs(truth - forecast), axis=0)


# %% the_helpers_of_the_course
# what = "the helpers of lstm_utils that are the answer"
# score = 0
# message = ["persistence from lstm_utils.baselines is the answer to this question", "write it yourself"]
def persistence(history, n_future):
    return baselines.persistence(history, n_future)


def seasonal_naive(history, n_future, period):
    return baselines.seasonal_naive(history, n_future, period)


def error_by_horizon(truth, forecast):
    return np.mean(np.abs(truth - forecast), axis=0)


# %% printed_not_returned
# what = "the result is printed and not returned"
# score = 0
# message = "persistence returned None"
def persistence(history, n_future):
    print(np.repeat(history[:, -1:], n_future, axis=1))


def seasonal_naive(history, n_future, period):
    season = history[:, -period:]
    return np.hstack([season] * (n_future // period + 1))[:, :n_future]


def error_by_horizon(truth, forecast):
    difference = truth - forecast
    return np.abs(difference).mean(axis=0)


# %% root_mean_square
# what = "the root mean squared error"
# score = 0
# message = "root mean squared errors"
def persistence(history, n_future):
    return history[:, [-1] * n_future]


def seasonal_naive(history, n_future, period):
    season = history[:, -period:]
    return np.hstack([season] * (n_future // period + 1))[:, :n_future]


def error_by_horizon(truth, forecast):
    return np.sqrt(np.mean(np.square(truth - forecast), axis=0))


# %% absolute_after_mean
# what = "the absolute value of the mean"
# score = 0
# message = "the absolute value is taken after the mean"
def persistence(history, n_future):
    return np.repeat(history[:, -1:], n_future, axis=1)


def seasonal_naive(history, n_future, period):
    season = history[:, -period:]
    return np.hstack([season] * (n_future // period + 1))[:, :n_future]


def error_by_horizon(truth, forecast):
    return np.abs(np.mean(truth - forecast, axis=0))


# %% one_step_only
# what = "the last column is not repeated"
# score = 0
# message = "the last value must be repeated n_future times"
def persistence(history, n_future):
    return history[:, -1:]


def seasonal_naive(history, n_future, period):
    season = history[:, -period:]
    return np.hstack([season] * (n_future // period + 1))[:, :n_future]


def error_by_horizon(truth, forecast):
    return np.mean(np.abs(truth - forecast), axis=0)


# %% mean_over_the_steps
# what = "axis=1 in place of axis=0"
# score = 0
# message = "the mean goes over the steps"
def persistence(history, n_future):
    return np.repeat(history[:, -1:], n_future, axis=1)


def seasonal_naive(history, n_future, period):
    season = history[:, -period:]
    return np.hstack([season] * (n_future // period + 1))[:, :n_future]


def error_by_horizon(truth, forecast):
    return np.abs(truth - forecast).mean(axis=1)


# %% per_cent
# what = "errors in per cent of the truth"
# score = 0
# message = "the mean over the samples of |truth - forecast|"
def persistence(history, n_future):
    return history[:, [-1] * n_future]


def seasonal_naive(history, n_future, period):
    season = history[:, -period:]
    return np.hstack([season] * (n_future // period + 1))[:, :n_future]


def error_by_horizon(truth, forecast):
    return 100 * np.mean(np.abs(truth - forecast) / np.abs(truth), axis=0)


# %% one_value_of_the_season
# what = "the value one season ago, the same for every step"
# score = 0
# message = "the same value at every step"
def persistence(history, n_future):
    return np.repeat(history[:, -1:], n_future, axis=1)


def seasonal_naive(history, n_future, period):
    return np.repeat(history[:, [-period]], n_future, axis=1)


def error_by_horizon(truth, forecast):
    return np.mean(np.abs(truth - forecast), axis=0)


# %% sign_kept
# what = "no absolute value"
# score = 0
# message = "the sign stays"
def persistence(history, n_future):
    return np.repeat(history[:, -1:], n_future, axis=1)


def seasonal_naive(history, n_future, period):
    return np.array([[row[-period:][k % period] for k in range(n_future)] for row in history])


def error_by_horizon(truth, forecast):
    return (forecast - truth).mean(axis=0)


# %% squared_errors
# what = "mean squared error"
# score = 0
# message = "these are squared errors"
def persistence(history, n_future):
    return history[:, [-1] * n_future]


def seasonal_naive(history, n_future, period):
    return np.array([[row[-period:][k % period] for k in range(n_future)] for row in history])


def error_by_horizon(truth, forecast):
    return ((truth - forecast) ** 2).mean(axis=0)


# %% last_values_as_they_are
# what = "the last n_future values in place of the very last one"
# score = 0
# message = "these are the last n_future values"
def persistence(history, n_future):
    return history[:, -n_future:]


def seasonal_naive(history, n_future, period):
    season = history[:, -period:]
    return np.hstack([season] * (n_future // period + 1))[:, :n_future]


def error_by_horizon(truth, forecast):
    difference = truth - forecast
    return np.abs(difference).mean(axis=0)


# %% first_season
# what = "history[:, :period]"
# score = 0
# message = "this is the first season"
def persistence(history, n_future):
    return history[:, [-1] * n_future]


def seasonal_naive(history, n_future, period):
    season = history[:, :period]
    return season[:, np.arange(n_future) % period]


def error_by_horizon(truth, forecast):
    difference = truth - forecast
    return np.abs(difference).mean(axis=0)


# %% first_value
# what = "the first value of the row"
# score = 0
# message = "this is the first value of the history"
def persistence(history, n_future):
    forecast = np.zeros((len(history), n_future))
    for i, row in enumerate(history):
        forecast[i, :] = row[0]
    return forecast


def seasonal_naive(history, n_future, period):
    return np.array([[row[-period:][k % period] for k in range(n_future)] for row in history])


def error_by_horizon(truth, forecast):
    difference = truth - forecast
    return np.abs(difference).mean(axis=0)


# %% mean_of_history
# what = "the mean of the history in place of its last value"
# score = 0
# message = "this is the mean of the history"
def persistence(history, n_future):
    return np.repeat(history.mean(axis=1, keepdims=True), n_future, axis=1)


def seasonal_naive(history, n_future, period):
    return np.array([[row[-period:][k % period] for k in range(n_future)] for row in history])


def error_by_horizon(truth, forecast):
    return np.mean(np.abs(truth - forecast), axis=0)


# %% sum_of_errors
# what = "added up and not divided by the samples"
# score = 0
# message = "this is the sum over the samples"
def persistence(history, n_future):
    return np.repeat(history[:, -1:], n_future, axis=1)


def seasonal_naive(history, n_future, period):
    return np.array([[row[-period:][k % period] for k in range(n_future)] for row in history])


def error_by_horizon(truth, forecast):
    errors = [0] * truth.shape[1]
    for t, f in zip(truth, forecast):
        for k in range(len(errors)):
            errors[k] += abs(t[k] - f[k])
    return errors


# %% last_sample_for_last_step
# what = "history[-1], the last row"
# score = 0
# message = "time is the second axis"
def persistence(history, n_future):
    last = history[-1]
    return np.array([last[:n_future] for _ in range(len(history))])


def seasonal_naive(history, n_future, period):
    return np.array([[row[-period:][k % period] for k in range(n_future)] for row in history])


def error_by_horizon(truth, forecast):
    return np.mean(np.abs(truth - forecast), axis=0)


# %% whole_seasons
# what = "the repeated seasons are not cut to n_future"
# score = 0
# message = "whole seasons are given"
def persistence(history, n_future):
    return np.repeat(history[:, -1:], n_future, axis=1)


def seasonal_naive(history, n_future, period):
    seasons = int(np.ceil(n_future / period))
    return np.tile(history[:, -period:], seasons)


def error_by_horizon(truth, forecast):
    difference = truth - forecast
    return np.abs(difference).mean(axis=0)
