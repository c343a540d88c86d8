# /// answer
# what = "counts the samples among the axes of the input's shape"
# score = 0
# message = ["vanilla_lstm stopped with ValueError", "expected ndim=3", "In your code"]
# ///
# %% vanilla-model
def vanilla_lstm(n_past, n_features, units, n_future):
    model = keras.Sequential()
    model.add(keras.Input(shape=(None, n_past, n_features)))
    model.add(keras.layers.LSTM(units))
    model.add(keras.layers.Dense(n_future))
    return model
