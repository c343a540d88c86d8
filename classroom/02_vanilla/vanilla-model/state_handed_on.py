# /// answer
# what = "functional, the hidden state from return_state goes to the dense layer"
# ///
# %% vanilla-model
def vanilla_lstm(n_past, n_features, units, n_future):
    x = keras.Input(batch_shape=(None, n_past, n_features))
    _, h, c = keras.layers.LSTM(units, return_state=True)(x)
    return keras.Model(x, keras.layers.Dense(n_future, activation=None)(h))
