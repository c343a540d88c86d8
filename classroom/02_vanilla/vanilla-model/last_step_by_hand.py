# /// answer
# what = "functional, all hidden states asked for and the last one taken"
# ///
# %% vanilla-model
def vanilla_lstm(n_past, n_features, units, n_future):
    x = keras.layers.Input((n_past, n_features))
    h = keras.layers.LSTM(units, return_sequences=True)(x)
    y = keras.layers.Dense(n_future)(h[:, -1, :])
    return keras.models.Model(inputs=x, outputs=y)
