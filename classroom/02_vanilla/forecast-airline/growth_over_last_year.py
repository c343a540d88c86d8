# /// answer
# what = "the network forecasts the growth over the same month of last year; RMSprop, 24 units"
# ///
# %% forecast-airline
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
