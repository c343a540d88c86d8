# /// answer
# what = "the hidden state from return_state goes to the dense layer"
# ///
# %% mend-stack
def mended_stack(n_past, n_features):
    inputs = keras.Input(shape=(n_past, n_features))
    first = keras.layers.LSTM(12, return_sequences=True)(inputs)
    second = keras.layers.LSTM(6, return_sequences=True)(first)
    sequence, h, c = keras.layers.LSTM(5, return_sequences=True, return_state=True)(second)
    return keras.Model(inputs, keras.layers.Dense(4)(h))
