# /// answer
# what = "features before time steps in the input's shape"
# score = 0
# message = "steps and features are swapped in the Input: steps come first"
# ///
# %% vanilla-model
def vanilla_lstm(n_past, n_features, units, n_future):
    return keras.Sequential(
        [keras.Input(shape=(n_features, n_past)), keras.layers.LSTM(units), keras.layers.Dense(n_future)]
    )
