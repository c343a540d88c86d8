# /// answer
# what = "the scaling of the text, functional model, model.fit"
# ///
# %% forecast-airline
known = datasets.airline_passengers().values[:-36, 0]  # (108,): 1949 to 1957, in thousands
X, Y = windows.make_windows(known, known, 36, 12)
logX, logY = np.log(X), np.log(Y)
m = logX.mean(axis=1)  # (61, 1)

inp = keras.Input((36, 1))
out = keras.layers.Dense(12)(keras.layers.LSTM(32)(inp))
airline_model = keras.Model(inp, out)
airline_model.compile(keras.optimizers.Adam(0.01), "mse")
airline_model.fit(logX - m[:, :, None], logY - m, epochs=80, batch_size=16, verbose=0)


def forecast_airline(model, history):
    logs = np.log(history)
    m = logs.mean(axis=1, keepdims=True)
    z = model.predict((logs - m)[..., None], verbose=0)
    return np.exp(z + m)
