# /// answer
# what = "Sequential with add, compiled"
# ///
# %% mend-stack
def mended_stack(n_past, n_features):
    model = keras.Sequential()
    model.add(keras.Input(shape=(n_past, n_features)))
    model.add(keras.layers.LSTM(units=12, return_sequences=True))
    model.add(keras.layers.LSTM(units=6, return_sequences=True))
    model.add(keras.layers.LSTM(units=5, return_sequences=False))
    model.add(keras.layers.Dense(units=4, activation="linear"))
    model.compile(optimizer="adam", loss="mse")
    return model
