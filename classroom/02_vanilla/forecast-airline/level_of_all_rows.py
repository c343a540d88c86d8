# /// answer
# what = "axis=1 forgotten in the forecast: one level for all rows that are asked together"
# score = 8
# message = "the scaling uses other rows too"
# ///
# %% forecast-airline
known = datasets.airline_passengers().values[:-36, 0]  # (108,): 1949 to 1957, in thousands
past, future = windows.make_windows(known, known, 36, 12)
level = past.mean(axis=1, keepdims=True)
airline_model = keras.Sequential([keras.Input((36, 1)), keras.layers.LSTM(32), keras.layers.Dense(12)])
airline_model.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse")
training.fit(airline_model, past / level - 1, future / level[:, :, 0] - 1, epochs=40, batch_size=16)


def forecast_airline(model, history):
    level = history.mean()
    return (model.predict(history[:, :, None] / level - 1, verbose=0) + 1) * level
