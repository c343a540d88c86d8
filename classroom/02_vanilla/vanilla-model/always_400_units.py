# /// answer
# what = "400 units, whatever is asked for"
# score = 5
# message = "The LSTM layer of vanilla_lstm(7, 3, 5, 2) has the wrong number of parameters"
# ///
# %% vanilla-model
def vanilla_lstm(n_past, n_features, units, n_future):
    inputs = keras.Input((n_past, n_features))
    return keras.Model(inputs, keras.layers.Dense(n_future)(keras.layers.LSTM(400)(inputs)))
