# /// answer
# what = "the level is added again, but np.exp is forgotten"
# score = 0
# message = "the logarithms were not undone"
# ///
# %% forecast-airline
known = datasets.airline_passengers().values[:-36, 0]  # (108,): 1949 to 1957, in thousands
logs = np.log(known)
X, Y = windows.make_windows(logs, logs, 36, 12)
m = X.mean(axis=1)
airline_model = keras.Sequential([keras.Input((36, 1)), keras.layers.LSTM(32), keras.layers.Dense(12)])
airline_model.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse")
training.fit(airline_model, X - m[:, None], Y - m, epochs=2, batch_size=16)


def forecast_airline(model, history):
    logs = np.log(history)
    m = logs.mean(axis=1, keepdims=True)
    return model.predict((logs - m)[:, :, None], verbose=0) + m
