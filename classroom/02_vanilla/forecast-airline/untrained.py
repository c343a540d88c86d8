# /// answer
# what = "never fitted; the network's small numbers are taken for the growth over last year"
# score = 0
# message = "not good enough"
# ///
# %% forecast-airline
known = datasets.airline_passengers().values[:-36, 0]  # (108,): 1949 to 1957, in thousands
airline_model = keras.Sequential([keras.Input((36, 1)), keras.layers.LSTM(32), keras.layers.Dense(12)])


def forecast_airline(model, history):
    logs = np.log(history)
    z = model.predict((logs - logs.mean(axis=1, keepdims=True))[:, :, None], verbose=0)
    return history[:, -12:] * np.exp(z)
