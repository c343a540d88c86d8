# /// answer
# what = "the levels of the 61 training windows are added to other histories"
# score = 0
# message = ["forecast_airline stopped with ValueError", "could not be broadcast together"]
# ///
# %% forecast-airline
known = datasets.airline_passengers().values[:-36, 0]  # (108,): 1949 to 1957, in thousands
x, y = windows.make_windows(np.log(known), np.log(known), 36, 12)
level = x.mean(axis=1)
airline_model = keras.Sequential([keras.Input((36, 1)), keras.layers.LSTM(32), keras.layers.Dense(12)])
airline_model.compile(optimizer="adam", loss="mse")
training.fit(airline_model, x - level[:, None], y - level, epochs=1)


def forecast_airline(model, history):
    z = model.predict((np.log(history) - np.log(history).mean(axis=1, keepdims=True))[..., None], verbose=0)
    return np.exp(z + level)
