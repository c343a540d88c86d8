# /// answer
# what = "written for one history: only the first row comes back"
# score = 0
# message = ["has the wrong shape", "(12,)"]
# ///
# %% forecast-airline
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
