# /// answer
# what = "Dense(1), as for a forecast of one step"
# score = 0
# message = "the dense layer has one output: it needs one for each future step"
# ///
# %% vanilla-model
def vanilla_lstm(n_past, n_features, units, n_future):
    model = keras.Sequential([keras.Input(shape=(n_past, n_features)), keras.layers.LSTM(units), keras.layers.Dense(1)])
    model.compile(loss="mean_squared_error", optimizer="adam")
    return model
