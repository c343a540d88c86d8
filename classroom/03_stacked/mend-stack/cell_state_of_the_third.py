# /// answer
# what = "takes the last of what return_state gives"
# score = 0
# message = "the dense layer gets the cell state, not the hidden state"
# ///
# %% mend-stack
def mended_stack(n_past, n_features):
    inputs = keras.Input((n_past, n_features))
    x = keras.layers.LSTM(12, return_sequences=True)(inputs)
    x = keras.layers.LSTM(6, return_sequences=True)(x)
    *_, c = keras.layers.LSTM(5, return_state=True)(x)
    return keras.Model(inputs, keras.layers.Dense(4)(c))
