# /// answer
# what = "a forecast at every step, of which the last is kept"
# ///
# %% mend-stack
def mended_stack(n_past, n_features):
    inputs = keras.layers.Input(batch_shape=(None, n_past, n_features))
    hidden = inputs
    for units in [12, 6, 5]:
        hidden = keras.layers.LSTM(units, return_sequences=True)(hidden)
    every = keras.layers.TimeDistributed(keras.layers.Dense(4))(hidden)
    last = keras.layers.Lambda(lambda values: values[:, -1], output_shape=(4,))(every)
    return keras.Model(inputs=inputs, outputs=last)
