# /// answer
# what = "the input's shape has the time steps alone"
# score = 0
# message = ["vanilla_lstm stopped with ValueError", "expected ndim=3", "In your code"]
# ///
# %% vanilla-model
def vanilla_lstm(n_past, n_features, units, n_future):
    inputs = keras.Input(shape=(n_past,))
    hidden = keras.layers.LSTM(units)(inputs)
    outputs = keras.layers.Dense(n_future)(hidden)
    return keras.Model(inputs, outputs)
