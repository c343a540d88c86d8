# /// answer
# what = "the history is divided in place"
# score = 0
# message = ["forecast_airline changed its input", "-= or /="]
# ///
# %% forecast-airline
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
