# /// answer
# what = "takes the output of the first step where the last is meant"
# score = 0
# message = "vanilla_lstm(20, 1, 400, 8)"
# ///
# %% vanilla-model
def vanilla_lstm(n_past, n_features, units, n_future):
    inputs = keras.Input((n_past, n_features))
    hidden = keras.layers.LSTM(units, return_sequences=True)(inputs)
    return keras.Model(inputs, keras.layers.Dense(n_future)(hidden[:, 0]))
