# /// answer
# what = "no scaling at all"
# score = 0
# message = "a scaling that does not fit numbers larger than those of the training years"
# ///
# %% forecast-airline
known = datasets.airline_passengers().values[:-36, 0]  # (108,): 1949 to 1957, in thousands
x, y = windows.make_windows(known, known, 36, 12)
airline_model = keras.Sequential([keras.Input((36, 1)), keras.layers.LSTM(32), keras.layers.Dense(12)])
airline_model.compile(optimizer=keras.optimizers.Adam(0.01), loss="mean_squared_error")
training.fit(airline_model, x, y, epochs=10, batch_size=16)


def forecast_airline(model, history):
    return model.predict(history[:, :, np.newaxis], verbose=0)
