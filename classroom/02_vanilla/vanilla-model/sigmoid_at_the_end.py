# /// answer
# what = "sigmoid at the dense layer, because the data was scaled to 0 to 1 elsewhere"
# score = 0
# message = ["goes through an activation", "sigmoid"]
# ///
# %% vanilla-model
def vanilla_lstm(n_past, n_features, units, n_future):
    inputs = keras.Input(shape=(n_past, n_features))
    hidden = keras.layers.LSTM(units)(inputs)
    return keras.Model(inputs=inputs, outputs=keras.layers.Dense(n_future, activation="sigmoid")(hidden))
