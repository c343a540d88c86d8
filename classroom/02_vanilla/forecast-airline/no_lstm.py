# /// answer
# what = "two dense layers, no LSTM"
# score = 0
# message = "Expected: LSTM, Dense"
# ///
# %% forecast-airline
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
