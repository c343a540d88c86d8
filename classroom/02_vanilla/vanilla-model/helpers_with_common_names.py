# /// answer
# what = "a helper in the cell whose name the tests use as well"
# ///
# %% vanilla-model
def inputs(n_past, n_features):
    return keras.Input(shape=(n_past, n_features))


def outputs(hidden, n_future):
    return keras.layers.Dense(n_future)(hidden)


def vanilla_lstm(n_past, n_features, units, n_future):
    x = inputs(n_past, n_features)
    return keras.Model(x, outputs(keras.layers.LSTM(units)(x), n_future))
