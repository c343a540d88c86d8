# /// answer
# what = "a while loop, a copy of the list, the last state of each layer"
# ///
# %% stacked-model
def stacked_lstm(n_past, n_features, units, n_future):
    left = list(units)
    inputs = x = keras.Input((n_past, n_features), dtype="float32")
    while left:
        x, h, c = keras.layers.LSTM(left.pop(0), return_sequences=True, return_state=True)(x)
    return keras.Model(inputs, keras.layers.Dense(n_future, activation="linear")(h))
