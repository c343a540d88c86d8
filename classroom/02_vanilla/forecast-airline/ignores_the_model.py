# /// answer
# what = "forecast_airline calls airline_model, not its argument"
# score = 8
# message = "forecast_airline does not use the model that it is given"
# ///
# %% forecast-airline
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
