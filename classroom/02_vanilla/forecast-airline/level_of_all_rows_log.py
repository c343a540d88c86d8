# /// answer
# what = "axis=1 forgotten: one level for all rows, in training and in the forecast"
# score = 8
# message = "the scaling uses other rows too"
# ///
# %% forecast-airline
known = datasets.airline_passengers().values[:-36, 0]  # (108,): 1949 to 1957, in thousands
x, y = windows.make_windows(np.log(known), np.log(known), 36, 12)
airline_model = keras.Sequential([keras.Input((36, 1)), keras.layers.LSTM(32), keras.layers.Dense(12)])
airline_model.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse")
training.fit(airline_model, x - x.mean(), y - x.mean(), epochs=40, batch_size=16)


def forecast_airline(model, history):
    m = np.log(history).mean()
    return np.exp(model.predict((np.log(history) - m)[..., None], verbose=0) + m)
