# /// answer
# what = "the last layer starts from the state of the one below"
# score = 8
# message = "The output of stacked_lstm(3, 2, [6, 6], 1) is wrong"
# ///
# %% stacked-model
def stacked_lstm(n_past, n_features, units, n_future):
    inputs = x = keras.Input((n_past, n_features))
    states, below = None, None
    for size in units:
        start = states if below == size else None
        x, *states = keras.layers.LSTM(size, return_sequences=True, return_state=True)(x, initial_state=start)
        below = size
    return keras.Model(inputs, keras.layers.Dense(n_future)(x[:, -1]))
