# /// answer
# what = "functional, layer by layer"
# ///
# %% mend-stack
def mended_stack(n_past, n_features):
    inputs = keras.Input((n_past, n_features))
    x = keras.layers.LSTM(12, return_sequences=True)(inputs)
    x = keras.layers.LSTM(6, return_sequences=True)(x)
    x = keras.layers.LSTM(5)(x)
    return keras.Model(inputs, keras.layers.Dense(4)(x))
