# /// answer
# what = "axis=0 for axis=1: the mean of each month over all rows"
# score = 0
# message = "not good enough"
# ///
# %% forecast-airline
known = datasets.airline_passengers().values[:-36, 0]  # (108,): 1949 to 1957, in thousands
logs = np.log(known)
past, future = windows.make_windows(logs, logs, 36, 12)
level = past.mean(axis=1)
airline_model = keras.Sequential([keras.Input((36, 1)), keras.layers.LSTM(32), keras.layers.Dense(12)])
airline_model.compile(optimizer="sgd", loss="mse")
training.fit(airline_model, past - level[:, None], future - level, epochs=1)


def forecast_airline(model, history):
    logs = np.log(history)
    level = logs.mean(axis=0)
    z = model.predict((logs - level)[:, :, None], verbose=0)
    return np.exp(z + level[:12])
