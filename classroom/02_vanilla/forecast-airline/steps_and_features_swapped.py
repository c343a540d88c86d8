# /// answer
# what = "one step of 36 features in place of 36 steps of one feature"
# score = 0
# message = "steps and features are swapped"
# ///
# %% forecast-airline
known = datasets.airline_passengers().values[:-36, 0]  # (108,): 1949 to 1957, in thousands
past, future = windows.make_windows(known, known, 36, 12)
past = past.reshape(-1, 1, 36)
airline_model = keras.Sequential([keras.Input((1, 36)), keras.layers.LSTM(16), keras.layers.Dense(12)])
airline_model.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse")
training.fit(
    airline_model, np.log(past / past.mean(axis=2, keepdims=True)), np.log(future / past[:, 0, -12:]), epochs=10
)


def forecast_airline(model, history):
    x = history[:, np.newaxis, :]
    growth = model.predict(np.log(x / x.mean(axis=2, keepdims=True)), verbose=0)
    return history[:, -12:] * np.exp(growth)
