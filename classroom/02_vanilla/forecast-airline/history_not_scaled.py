# /// answer
# what = "trained on scaled windows, asked with thousands"
# score = 0
# message = "a way back that does not match the way in"
# ///
# %% forecast-airline
known = datasets.airline_passengers().values[:-36, 0]  # (108,): 1949 to 1957, in thousands
logs = np.log(known)
x, y = windows.make_windows(logs, logs, 36, 12)
mean = x.mean(axis=1, keepdims=True)
airline_model = keras.Sequential([keras.Input((36, 1)), keras.layers.LSTM(32), keras.layers.Dense(12)])
airline_model.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse")
training.fit(airline_model, x - mean, y - mean[:, :, 0], epochs=2, batch_size=16)


def forecast_airline(model, history):
    z = model.predict(history[:, :, np.newaxis], verbose=0)
    return np.exp(z + np.log(known).mean())
