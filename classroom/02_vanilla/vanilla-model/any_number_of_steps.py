# /// answer
# what = "the number of steps is left open"
# ///
# %% vanilla-model
def vanilla_lstm(n_past, n_features, units, n_future):
    return keras.Sequential([keras.Input((None, n_features)), keras.layers.LSTM(units), keras.layers.Dense(n_future)])
