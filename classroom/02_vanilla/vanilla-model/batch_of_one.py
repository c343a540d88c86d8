# /// answer
# what = "the input is fixed at batches of one sample"
# score = 0
# message = "vanilla_lstm(20, 1, 400, 8)"
# ///
# %% vanilla-model
def vanilla_lstm(n_past, n_features, units, n_future):
    inputs = keras.Input(batch_shape=(1, n_past, n_features))
    hidden = keras.layers.LSTM(units, stateful=True)(inputs)
    return keras.Model(inputs, keras.layers.Dense(n_future)(hidden))
