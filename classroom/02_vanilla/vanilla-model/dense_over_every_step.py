# /// answer
# what = "the dense layer answers at every step, the last answer is taken"
# ///
# %% vanilla-model
def vanilla_lstm(n_past, n_features, units, n_future):
    inputs = keras.Input((n_past, n_features))
    x = keras.layers.LSTM(units, return_sequences=True)(inputs)
    x = keras.layers.Dense(n_future)(x)
    return keras.Model(inputs, x[:, -1])
