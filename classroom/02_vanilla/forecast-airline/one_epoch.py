# /// answer
# what = "one epoch of the slowest kind"
# score = 0
# message = ["not good enough", "too little training"]
# ///
# %% forecast-airline
known = datasets.airline_passengers().values[:-36, 0]  # (108,): 1949 to 1957, in thousands
logs = np.log(known)
x, y = windows.make_windows(logs, logs, 36, 12)
level = x.mean(axis=1, keepdims=True)
airline_model = keras.Sequential([keras.Input((36, 1)), keras.layers.LSTM(32), keras.layers.Dense(12)])
airline_model.compile(optimizer="sgd", loss="mse")
training.fit(airline_model, x - level, y - level[:, :, 0], epochs=1, batch_size=61)


def forecast_airline(model, history):
    logs = np.log(history)
    level = logs.mean(axis=1, keepdims=True)
    return np.exp(model.predict((logs - level)[:, :, None], verbose=0) + level)
