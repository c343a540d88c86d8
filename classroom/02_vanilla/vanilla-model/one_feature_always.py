# /// answer
# what = "an input of one feature, whatever n_features is"
# score = 5
# message = ["vanilla_lstm(7, 3, 5, 2) takes inputs of another shape", "(samples, 7, 1)"]
# ///
# %% vanilla-model
def vanilla_lstm(n_past, n_features, units, n_future):
    model = keras.Sequential()
    model.add(keras.Input(shape=(n_past, 1)))
    model.add(keras.layers.LSTM(units))
    model.add(keras.layers.Dense(n_future))
    return model
