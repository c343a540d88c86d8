# /// answer
# what = "functional, enumerate"
# ///
# %% stacked-model
def stacked_lstm(n_past, n_features, units, n_future):
    x = inputs = keras.Input(shape=(n_past, n_features))
    for number, size in enumerate(units):
        x = keras.layers.LSTM(size, return_sequences=number < len(units) - 1)(x)
    outputs = keras.layers.Dense(n_future)(x)
    return keras.Model(inputs, outputs)
