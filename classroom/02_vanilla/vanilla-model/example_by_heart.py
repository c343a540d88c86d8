# /// answer
# what = "the sizes of the example are written into the code"
# score = 5
# message = ["vanilla_lstm(7, 3, 5, 2) takes inputs of another shape", "(samples, 20, 1)"]
# ///
# %% vanilla-model
def vanilla_lstm(n_past, n_features, units, n_future):
    return keras.Sequential([keras.Input((20, 1)), keras.layers.LSTM(400), keras.layers.Dense(8)])
