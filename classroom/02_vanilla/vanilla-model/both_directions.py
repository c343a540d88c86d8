# /// answer
# what = "a bidirectional layer"
# score = 0
# message = ["has other layers with weights than asked for", "Bidirectional, Dense"]
# ///
# %% vanilla-model
def vanilla_lstm(n_past, n_features, units, n_future):
    inputs = keras.Input((n_past, n_features))
    x = keras.layers.Bidirectional(keras.layers.LSTM(units))(inputs)
    return keras.Model(inputs, keras.layers.Dense(n_future)(x))
