# /// answer
# what = "a ReLU layer behind the dense layer: no forecast below 0"
# score = 0
# message = "goes through an activation"
# ///
# %% vanilla-model
def vanilla_lstm(n_past, n_features, units, n_future):
    x = inputs = keras.Input((n_past, n_features))
    for layer in [keras.layers.LSTM(units), keras.layers.Dense(n_future), keras.layers.ReLU()]:
        x = layer(x)
    return keras.Model(inputs, x)
