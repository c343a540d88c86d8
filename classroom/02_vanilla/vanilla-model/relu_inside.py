# /// answer
# what = "activation='relu' at the LSTM layer, as in many tutorials; the visible tests do not look at it"
# score = 0
# message = ["has other activations than the usual ones", "relu and sigmoid"]
# ///
# %% vanilla-model
def vanilla_lstm(n_past, n_features, units, n_future):
    model = keras.Sequential()
    model.add(keras.Input((n_past, n_features)))
    model.add(keras.layers.LSTM(units, activation="relu"))
    model.add(keras.layers.Dense(n_future))
    model.compile(optimizer="adam", loss="mse")
    return model
