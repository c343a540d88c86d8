# /// answer
# what = "sets the seed inside the function, so that each new model starts from the same weights"
# ///
# %% vanilla-model
def vanilla_lstm(n_past, n_features, units, n_future):
    training.set_seed(2)
    inputs = keras.Input((n_past, n_features))
    x = keras.layers.LSTM(units)(inputs)
    return keras.Model(inputs, keras.layers.Dense(n_future)(x))
