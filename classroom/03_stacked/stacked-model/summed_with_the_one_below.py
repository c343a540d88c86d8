# /// answer
# what = "adds what the layer below says, where the sizes are equal"
# score = 8
# message = "The output of stacked_lstm(3, 2, [6, 6], 1) is wrong"
# ///
# %% stacked-model
def stacked_lstm(n_past, n_features, units, n_future):
    inputs = x = keras.Input((n_past, n_features))
    for size in units:
        y = keras.layers.LSTM(size, return_sequences=True)(x)
        x = keras.layers.Add()([x, y]) if x.shape[-1] == size else y
    return keras.Model(inputs, keras.layers.Dense(n_future)(x[:, -1]))
