# /// answer
# what = "Dense(1): one number for a whole year"
# score = 0
# message = "the dense layer has one output: it needs twelve"
# ///
# %% forecast-airline
known = datasets.airline_passengers().values[:-36, 0]  # (108,): 1949 to 1957, in thousands
logs = np.log(known)
x, y = windows.make_windows(logs, logs, 36, 1)
m = x.mean(axis=1)
airline_model = keras.Sequential([keras.Input((36, 1)), keras.layers.LSTM(32), keras.layers.Dense(1)])
airline_model.compile(keras.optimizers.Adam(0.01), "mse")
training.fit(airline_model, x - m[:, None], y - m, epochs=2, batch_size=16)


def forecast_airline(model, history):
    m = np.log(history).mean(axis=1, keepdims=True)
    z = model.predict((np.log(history) - m)[..., None], verbose=0)
    return np.exp(z + m)
