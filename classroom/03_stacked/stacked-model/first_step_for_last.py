# /// answer
# what = "takes the output of the first step"
# score = 0
# message = "the dense layer gets the output of the first step"
# ///
# %% stacked-model
def stacked_lstm(n_past, n_features, units, n_future):
    x = inputs = keras.Input((n_past, n_features))
    for size in units:
        x = keras.layers.LSTM(size, return_sequences=True)(x)
    return keras.Model(inputs, keras.layers.Dense(n_future)(x[:, 0]))
