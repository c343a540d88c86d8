# /// answer
# what = "all three layers read the input, and the dense layer all of them"
# score = 0
# message = "The LSTM layer of mended_stack(8, 3) has the wrong number of parameters"
# ///
# %% mend-stack
def mended_stack(n_past, n_features):
    inputs = keras.Input((n_past, n_features))
    parts = [keras.layers.LSTM(units)(inputs) for units in (12, 6, 5)]
    return keras.Model(inputs, keras.layers.Dense(4)(keras.layers.Concatenate()(parts)))
