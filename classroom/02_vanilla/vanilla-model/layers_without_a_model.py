# /// answer
# what = "functional, but returns the output tensor"
# score = 0
# message = ["vanilla_lstm(20, 1, 400, 8) is not a Keras model", "KerasTensor"]
# ///
# %% vanilla-model
def vanilla_lstm(n_past, n_features, units, n_future):
    x = keras.Input(shape=(n_past, n_features))
    x = keras.layers.LSTM(units)(x)
    x = keras.layers.Dense(n_future)(x)
    return x
