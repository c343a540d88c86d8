# /// answer
# what = "scaled on the way in, not on the way out"
# score = 0
# message = "the scaling was not undone"
# ///
# %% forecast-airline
known = datasets.airline_passengers().values[:-36, 0]  # (108,): 1949 to 1957, in thousands
mean, std = known.mean(), known.std()
x, y = windows.make_windows((known - mean) / std, (known - mean) / std, 36, 12)
airline_model = keras.Sequential([keras.Input((36, 1)), keras.layers.LSTM(32), keras.layers.Dense(12)])
airline_model.compile(optimizer="adam", loss="mse")
training.fit(airline_model, x, y, epochs=2)


def forecast_airline(model, history):
    x = (history - mean) / std
    return model.predict(x.reshape(-1, 36, 1), verbose=0)
