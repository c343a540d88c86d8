# /// answer
# what = "return_state gives output, h and c; the last of the three goes to the dense layer"
# score = 0
# message = "vanilla_lstm(20, 1, 400, 8)"
# ///
# %% vanilla-model
def vanilla_lstm(n_past, n_features, units, n_future):
    inputs = keras.Input((n_past, n_features))
    _, c, h = keras.layers.LSTM(units, return_state=True)(inputs)
    return keras.Model(inputs, keras.layers.Dense(n_future)(h))
