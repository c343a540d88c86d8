# /// answer
# what = "as many units as time steps"
# score = 0
# message = "n_past was taken for units"
# ///
# %% vanilla-model
def vanilla_lstm(n_past, n_features, units, n_future):
    inputs = keras.Input((n_past, n_features))
    x = keras.layers.LSTM(n_past)(inputs)
    return keras.Model(inputs, keras.layers.Dense(n_future)(x))
