# /// answer
# what = "two LSTM layers"
# score = 0
# message = "Came: LSTM, LSTM, Dense"
# ///
# %% forecast-airline
known = datasets.airline_passengers().values[:-36, 0]  # (108,): 1949 to 1957, in thousands
past, future = windows.make_windows(np.log(known), np.log(known), 36, 12)
airline_model = keras.Sequential(
    [keras.Input((36, 1)), keras.layers.LSTM(16, return_sequences=True), keras.layers.LSTM(8), keras.layers.Dense(12)]
)
airline_model.compile(optimizer="adam", loss="mse")
training.fit(airline_model, past - past.mean(axis=1, keepdims=True), future - past[:, -12:, 0], epochs=1)


def forecast_airline(model, history):
    logs = np.log(history)
    growth = model.predict((logs - logs.mean(axis=1, keepdims=True))[:, :, None], verbose=0)
    return np.exp(logs[:, -12:] + growth)
