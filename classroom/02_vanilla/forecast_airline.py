"""Train a vanilla LSTM on the known months, and forecast twelve more: thousands go in and thousands come out."""

# %% divided_by_window_mean
# what = "no logarithm: each window divided by its own mean, less one"
known = datasets.airline_passengers().values[:-36, 0]  # (108,): 1949 to 1957, in thousands

X, Y = [], []
for k in range(len(known) - 36 - 12 + 1):
    X.append(known[k : k + 36])
    Y.append(known[k + 36 : k + 48])
X, Y = np.array(X), np.array(Y)
level = X.mean(axis=1).reshape(-1, 1)

airline_model = keras.Sequential()
airline_model.add(keras.Input(shape=(36, 1)))
airline_model.add(keras.layers.LSTM(32))
airline_model.add(keras.layers.Dense(12))
airline_model.compile(optimizer=keras.optimizers.Adam(0.01), loss="mean_squared_error")
training.fit(airline_model, (X / level - 1).reshape(-1, 36, 1), Y / level - 1, epochs=80, batch_size=16)


def forecast_airline(model, history):
    level = np.mean(history, axis=1).reshape(-1, 1)
    scaled = (history / level - 1).reshape(-1, 36, 1)
    return (model.predict(scaled, verbose=0) + 1) * level


# %% functional_log_mean
# what = "the scaling of the text, functional model, model.fit"
known = datasets.airline_passengers().values[:-36, 0]  # (108,): 1949 to 1957, in thousands
X, Y = windows.make_windows(known, known, 36, 12)
logX, logY = np.log(X), np.log(Y)
m = logX.mean(axis=1)  # (61, 1)

inp = keras.Input((36, 1))
out = keras.layers.Dense(12)(keras.layers.LSTM(32)(inp))
airline_model = keras.Model(inp, out)
airline_model.compile(keras.optimizers.Adam(0.01), "mse")
airline_model.fit(logX - m[:, :, None], logY - m, epochs=80, batch_size=16, verbose=0)


def forecast_airline(model, history):
    logs = np.log(history)
    m = logs.mean(axis=1, keepdims=True)
    z = model.predict((logs - m)[..., None], verbose=0)
    return np.exp(z + m)


# %% growth_over_last_year
# what = "the network forecasts the growth over the same month of last year; RMSprop, 24 units"
known = datasets.airline_passengers().values[:-36, 0]  # (108,): 1949 to 1957, in thousands


def scale(history):
    logs = np.log(history)
    return 3 * (logs - logs.mean(axis=1, keepdims=True))[:, :, None]


past, future = windows.make_windows(known, known, 36, 12)
past = past[:, :, 0]
growth = np.log(future) - np.log(past[:, -12:])

airline_model = keras.Sequential([keras.Input((36, 1)), keras.layers.LSTM(24), keras.layers.Dense(12)])
airline_model.compile(keras.optimizers.RMSprop(0.003), "mse")
training.fit(airline_model, scale(past), growth, epochs=30, batch_size=16)


def forecast_airline(model, history):
    growth = model.predict(scale(history), verbose=0)
    return history[:, -12:] * np.exp(growth)


# %% last_year_times_growth
# what = "a rule of thumb that beats the mark, beside a model that is never asked"
# score = 8
# message = "a rule of thumb"
known = datasets.airline_passengers().values[:-36, 0]  # (108,): 1949 to 1957, in thousands
airline_model = keras.Sequential([keras.Input((36, 1)), keras.layers.LSTM(32), keras.layers.Dense(12)])
airline_model.compile(optimizer="adam", loss="mse")


def forecast_airline(model, history):
    last, before = history[:, -12:], history[:, -24:-12]
    return last * (last.sum(axis=1) / before.sum(axis=1))[:, None]


# %% ignores_the_model
# what = "forecast_airline calls airline_model, not its argument"
# score = 8
# message = "forecast_airline does not use the model that it is given"
known = datasets.airline_passengers().values[:-36, 0]  # (108,): 1949 to 1957, in thousands
X, Y = windows.make_windows(known, known, 36, 12)
last_year = X[:, -12:, 0]
airline_model = keras.Sequential([keras.Input((36, 1)), keras.layers.LSTM(24), keras.layers.Dense(12)])
airline_model.compile(optimizer="adam", loss="mse")
training.fit(airline_model, np.log(X / X.mean(axis=1, keepdims=True)), np.log(Y / last_year), epochs=20)


def forecast_airline(model, history):
    scaled = np.log(history / history.mean(axis=1, keepdims=True))
    growth = airline_model.predict(scaled[:, :, np.newaxis], verbose=0)
    return history[:, -12:] * np.exp(growth)


# %% level_of_all_rows_log
# what = "axis=1 forgotten: one level for all rows, in training and in the forecast"
# score = 8
# message = "the scaling uses other rows too"
known = datasets.airline_passengers().values[:-36, 0]  # (108,): 1949 to 1957, in thousands
x, y = windows.make_windows(np.log(known), np.log(known), 36, 12)
airline_model = keras.Sequential([keras.Input((36, 1)), keras.layers.LSTM(32), keras.layers.Dense(12)])
airline_model.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse")
training.fit(airline_model, x - x.mean(), y - x.mean(), epochs=40, batch_size=16)


def forecast_airline(model, history):
    m = np.log(history).mean()
    return np.exp(model.predict((np.log(history) - m)[..., None], verbose=0) + m)


# %% no_lstm
# what = "two dense layers, no LSTM"
# score = 0
# message = "Expected: LSTM, Dense"
known = datasets.airline_passengers().values[:-36, 0]  # (108,): 1949 to 1957, in thousands
past, future = windows.make_windows(known, known, 36, 12)
past = past[:, :, 0]
airline_model = keras.Sequential(
    [keras.Input((36,)), keras.layers.Dense(20, activation="relu"), keras.layers.Dense(12)]
)
airline_model.compile(optimizer="adam", loss="mse")
training.fit(airline_model, past / past.mean(axis=1, keepdims=True) - 1, np.log(future / past[:, -12:]), epochs=2)


def forecast_airline(model, history):
    growth = model.predict(history / history.mean(axis=1, keepdims=True) - 1, verbose=0)
    return history[:, -12:] * np.exp(growth)


# %% seasonal_naive
# what = "last year's months, whatever the model says"
# score = 0
# message = ["The forecast is seasonal naive's", "does not use the model"]
known = datasets.airline_passengers().values[:-36, 0]  # (108,): 1949 to 1957, in thousands
airline_model = keras.Sequential([keras.Input((36, 1)), keras.layers.LSTM(32), keras.layers.Dense(12)])


def forecast_airline(model, history):
    return baselines.seasonal_naive(history, 12, 12)


# %% persistence
# what = "the last month, twelve times"
# score = 0
# message = ["The forecast of 1958 to 1960 is not good enough", "does not use the model"]
known = datasets.airline_passengers().values[:-36, 0]  # (108,): 1949 to 1957, in thousands
airline_model = keras.Sequential([keras.Input((36, 1)), keras.layers.LSTM(32), keras.layers.Dense(12)])


def forecast_airline(model, history):
    return np.tile(history[:, -1:], 12)


# %% model_missing
# what = "forecast_airline is written, airline_model is not"
# score = 0
# message = "`airline_model` is not answered yet"
known = datasets.airline_passengers().values[:-36, 0]  # (108,): 1949 to 1957, in thousands
airline_model = None  # becomes your trained model


def forecast_airline(model, history):
    logs = np.log(history)
    m = logs.mean(axis=1, keepdims=True)
    return np.exp(model.predict((logs - m)[..., None], verbose=0) + m)


# %% thousands_as_they_are
# what = "no scaling at all"
# score = 0
# message = "the numbers went in unscaled"
known = datasets.airline_passengers().values[:-36, 0]  # (108,): 1949 to 1957, in thousands
x, y = windows.make_windows(known, known, 36, 12)
airline_model = keras.Sequential([keras.Input((36, 1)), keras.layers.LSTM(32), keras.layers.Dense(12)])
airline_model.compile(optimizer=keras.optimizers.Adam(0.01), loss="mean_squared_error")
training.fit(airline_model, x, y, epochs=10, batch_size=16)


def forecast_airline(model, history):
    return model.predict(history[:, :, np.newaxis], verbose=0)


# %% history_not_scaled
# what = "trained on scaled windows, asked with thousands"
# score = 0
# message = "a way back that does not match the way in"
known = datasets.airline_passengers().values[:-36, 0]  # (108,): 1949 to 1957, in thousands
logs = np.log(known)
x, y = windows.make_windows(logs, logs, 36, 12)
mean = x.mean(axis=1, keepdims=True)
airline_model = keras.Sequential([keras.Input((36, 1)), keras.layers.LSTM(32), keras.layers.Dense(12)])
airline_model.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse")
training.fit(airline_model, x - mean, y - mean[:, :, 0], epochs=2, batch_size=16)


def forecast_airline(model, history):
    z = model.predict(history[:, :, np.newaxis], verbose=0)
    return np.exp(z + np.log(known).mean())


# %% history_overwritten
# what = "the history is divided in place"
# score = 0
# message = ["forecast_airline changed its input", "-= or /="]
known = datasets.airline_passengers().values[:-36, 0]  # (108,): 1949 to 1957, in thousands
x, y = windows.make_windows(known, known, 36, 12)
mean = x.mean(axis=1)
airline_model = keras.Sequential([keras.Input((36, 1)), keras.layers.LSTM(32), keras.layers.Dense(12)])
airline_model.compile(optimizer="adam", loss="mse")
training.fit(airline_model, x / mean[:, None] - 1, y / mean - 1, epochs=1)


def forecast_airline(model, history):
    mean = history.mean(axis=1, keepdims=True)
    history /= mean
    history -= 1
    return (model.predict(history[:, :, None], verbose=0) + 1) * mean


# %% levels_of_the_training_windows
# what = "the levels of the 61 training windows are added to other histories"
# score = 0
# message = ["forecast_airline stopped with ValueError", "could not be broadcast together"]
known = datasets.airline_passengers().values[:-36, 0]  # (108,): 1949 to 1957, in thousands
x, y = windows.make_windows(np.log(known), np.log(known), 36, 12)
level = x.mean(axis=1)
airline_model = keras.Sequential([keras.Input((36, 1)), keras.layers.LSTM(32), keras.layers.Dense(12)])
airline_model.compile(optimizer="adam", loss="mse")
training.fit(airline_model, x - level[:, None], y - level, epochs=1)


def forecast_airline(model, history):
    z = model.predict((np.log(history) - np.log(history).mean(axis=1, keepdims=True))[..., None], verbose=0)
    return np.exp(z + level)


# %% first_history_only
# what = "written for one history: only the first row comes back"
# score = 0
# message = ["has the wrong shape", "(12,)"]
known = datasets.airline_passengers().values[:-36, 0]  # (108,): 1949 to 1957, in thousands
past, future = windows.make_windows(known, known, 36, 12)
mean = past.mean(axis=1)
airline_model = keras.Sequential([keras.Input((36, 1)), keras.layers.LSTM(32), keras.layers.Dense(12)])
airline_model.compile(optimizer="adam", loss="mse")
training.fit(airline_model, past / mean[:, None] - 1, future / mean - 1, epochs=1)


def forecast_airline(model, history):
    mean = history[0].mean()
    z = model.predict((history[0] / mean - 1).reshape(1, 36, 1), verbose=0)
    return (z[0] + 1) * mean


# %% untrained
# what = "never fitted; the network's small numbers are taken for the growth over last year"
# score = 0
# message = "not good enough"
known = datasets.airline_passengers().values[:-36, 0]  # (108,): 1949 to 1957, in thousands
airline_model = keras.Sequential([keras.Input((36, 1)), keras.layers.LSTM(32), keras.layers.Dense(12)])


def forecast_airline(model, history):
    logs = np.log(history)
    z = model.predict((logs - logs.mean(axis=1, keepdims=True))[:, :, None], verbose=0)
    return history[:, -12:] * np.exp(z)


# %% one_epoch
# what = "one epoch of the slowest kind"
# score = 0
# message = ["not good enough", "too little training"]
known = datasets.airline_passengers().values[:-36, 0]  # (108,): 1949 to 1957, in thousands
logs = np.log(known)
x, y = windows.make_windows(logs, logs, 36, 12)
level = x.mean(axis=1, keepdims=True)
airline_model = keras.Sequential([keras.Input((36, 1)), keras.layers.LSTM(32), keras.layers.Dense(12)])
airline_model.compile(optimizer="sgd", loss="mse")
training.fit(airline_model, x - level, y - level[:, :, 0], epochs=1, batch_size=61)


def forecast_airline(model, history):
    logs = np.log(history)
    level = logs.mean(axis=1, keepdims=True)
    return np.exp(model.predict((logs - level)[:, :, None], verbose=0) + level)


# %% every_month_an_output
# what = "return_sequences=True"
# score = 0
# message = "return_sequences=True"
known = datasets.airline_passengers().values[:-36, 0]  # (108,): 1949 to 1957, in thousands
airline_model = keras.Sequential(
    [keras.Input((36, 1)), keras.layers.LSTM(32, return_sequences=True), keras.layers.Dense(12)]
)
airline_model.compile(optimizer="adam", loss="mse")


def forecast_airline(model, history):
    level = np.log(history).mean(axis=1)[:, None, None]
    return np.exp(model.predict(np.log(history)[:, :, None] - level, verbose=0) + level)


# %% one_output
# what = "Dense(1): one number for a whole year"
# score = 0
# message = "the dense layer has one output: it needs twelve"
known = datasets.airline_passengers().values[:-36, 0]  # (108,): 1949 to 1957, in thousands
logs = np.log(known)
x, y = windows.make_windows(logs, logs, 36, 1)
m = x.mean(axis=1)
airline_model = keras.Sequential([keras.Input((36, 1)), keras.layers.LSTM(32), keras.layers.Dense(1)])
airline_model.compile(keras.optimizers.Adam(0.01), "mse")
training.fit(airline_model, x - m[:, None], y - m, epochs=2, batch_size=16)


def forecast_airline(model, history):
    m = np.log(history).mean(axis=1, keepdims=True)
    z = model.predict((np.log(history) - m)[..., None], verbose=0)
    return np.exp(z + m)


# %% logarithm_not_undone
# what = "the level is added again, but np.exp is forgotten"
# score = 0
# message = "the logarithms were not undone"
known = datasets.airline_passengers().values[:-36, 0]  # (108,): 1949 to 1957, in thousands
logs = np.log(known)
X, Y = windows.make_windows(logs, logs, 36, 12)
m = X.mean(axis=1)
airline_model = keras.Sequential([keras.Input((36, 1)), keras.layers.LSTM(32), keras.layers.Dense(12)])
airline_model.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse")
training.fit(airline_model, X - m[:, None], Y - m, epochs=2, batch_size=16)


def forecast_airline(model, history):
    logs = np.log(history)
    m = logs.mean(axis=1, keepdims=True)
    return model.predict((logs - m)[:, :, None], verbose=0) + m


# %% level_not_added
# what = "np.exp without the level of the window"
# score = 0
# message = "the scaling was not undone"
known = datasets.airline_passengers().values[:-36, 0]  # (108,): 1949 to 1957, in thousands
past, future = windows.make_windows(known, known, 36, 12)
level = np.log(past).mean(axis=1)

airline_model = keras.Sequential()
airline_model.add(keras.Input(shape=(36, 1)))
airline_model.add(keras.layers.LSTM(32))
airline_model.add(keras.layers.Dense(12))
airline_model.compile(loss="mse", optimizer="adam")
training.fit(airline_model, np.log(past) - level[..., None], np.log(future) - level, epochs=2)


def forecast_airline(model, history):
    logs = np.log(history)
    scaled = logs - np.mean(logs, axis=1, keepdims=True)
    return np.exp(model.predict(scaled[..., None], verbose=0))


# %% scaled_numbers_come_out
# what = "scaled on the way in, not on the way out"
# score = 0
# message = "the scaling was not undone"
known = datasets.airline_passengers().values[:-36, 0]  # (108,): 1949 to 1957, in thousands
mean, std = known.mean(), known.std()
x, y = windows.make_windows((known - mean) / std, (known - mean) / std, 36, 12)
airline_model = keras.Sequential([keras.Input((36, 1)), keras.layers.LSTM(32), keras.layers.Dense(12)])
airline_model.compile(optimizer="adam", loss="mse")
training.fit(airline_model, x, y, epochs=2)


def forecast_airline(model, history):
    x = (history - mean) / std
    return model.predict(x.reshape(-1, 36, 1), verbose=0)
