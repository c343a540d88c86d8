# /// answer
# what = "functional, with names, compiled"
# ///
# %% vanilla-model
from keras import layers


def vanilla_lstm(n_past, n_features, units, n_future):
    inputs = keras.Input(shape=(n_past, n_features), name="past")
    hidden = layers.LSTM(units, name="memory")(inputs)
    outputs = layers.Dense(n_future, activation="linear", name="future")(hidden)
    model = keras.Model(inputs, outputs, name="vanilla_lstm")
    model.compile(optimizer="adam", loss="mse")
    return model
