# /// answer
# what = "an LSTM layer of n_future units in place of the dense layer"
# score = 0
# message = "vanilla_lstm(20, 1, 400, 8) has other layers with weights than asked for"
# ///
# %% vanilla-model
def vanilla_lstm(n_past, n_features, units, n_future):
    return keras.Sequential([keras.Input((n_past, n_features)), keras.layers.LSTM(n_future)])
