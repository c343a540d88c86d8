# /// answer
# what = "the functional model ends at the LSTM layer"
# score = 0
# message = "the dense layer is missing, or has as many outputs as the LSTM has units"
# ///
# %% vanilla-model
def vanilla_lstm(n_past, n_features, units, n_future):
    inputs = keras.Input((n_past, n_features))
    hidden = keras.layers.LSTM(units)(inputs)
    keras.layers.Dense(n_future)(hidden)
    return keras.Model(inputs, hidden)
