# /// answer
# what = "every layer returns sequences, the last step is taken"
# ///
# %% stacked-model
def stacked_lstm(n_past, n_features, units, n_future):
    x = inputs = keras.layers.Input((n_past, n_features))
    for size in units:
        x = keras.layers.LSTM(size, return_sequences=True)(x)
    return keras.models.Model(inputs, keras.layers.Dense(n_future)(x[:, -1]))
