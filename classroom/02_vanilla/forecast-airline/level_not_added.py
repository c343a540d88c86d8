# /// answer
# what = "np.exp without the level of the window"
# score = 0
# message = "the scaling was not undone"
# ///
# %% forecast-airline
known = datasets.airline_passengers().values[:-36, 0]  # (108,): 1949 to 1957, in thousands
past, future = windows.make_windows(known, known, 36, 12)
level = np.log(past).mean(axis=1)

airline_model = keras.Sequential()
airline_model.add(keras.Input(shape=(36, 1)))
airline_model.add(keras.layers.LSTM(32))
airline_model.add(keras.layers.Dense(12))
airline_model.compile(loss="mse", optimizer="adam")
training.fit(airline_model, np.log(past) - level[..., None], np.log(future) - level, epochs=2)


def forecast_airline(model, history):
    logs = np.log(history)
    scaled = logs - np.mean(logs, axis=1, keepdims=True)
    return np.exp(model.predict(scaled[..., None], verbose=0))
