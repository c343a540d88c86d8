# /// answer
# what = "reads the sequence backwards"
# score = 0
# message = "vanilla_lstm(20, 1, 400, 8)"
# ///
# %% vanilla-model
def vanilla_lstm(n_past, n_features, units, n_future):
    inputs = keras.Input((n_past, n_features))
    x = keras.layers.LSTM(units, go_backwards=True)(inputs)
    return keras.Model(inputs, keras.layers.Dense(n_future)(x))
