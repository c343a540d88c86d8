# /// answer
# what = "logarithm less the logarithm of the last known month, another size, another batch size"
# ///
# %% forecast-airline
known = datasets.airline_passengers().values[:-36, 0]  # (108,): 1949 to 1957, in thousands


def prepare(history):
    logs = np.log(np.asarray(history, dtype="float32"))
    last = logs[:, -1:]
    return (logs - last)[:, :, np.newaxis], last


past, future = windows.make_windows(known, known, n_past=36, n_future=12)
x, last = prepare(past[:, :, 0])
y = np.log(future) - last

training.set_seed(1)
airline_model = keras.models.Sequential(
    [keras.layers.InputLayer(shape=(36, 1)), keras.layers.LSTM(32), keras.layers.Dense(12)]
)
airline_model.compile(loss="mean_absolute_error", optimizer=keras.optimizers.Adam(learning_rate=0.01))
training.fit(airline_model, x, y, epochs=80, batch_size=16)


def forecast_airline(model, history):
    x, last = prepare(history)
    return np.exp(model.predict(x, verbose=0) + last)
