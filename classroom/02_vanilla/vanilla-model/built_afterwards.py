# /// answer
# what = "no input layer: the model is built for the shape"
# ///
# %% vanilla-model
def vanilla_lstm(n_past, n_features, units, n_future):
    model = keras.Sequential()
    model.add(keras.layers.LSTM(units=units))
    model.add(keras.layers.Dense(units=n_future))
    model.build((None, n_past, n_features))
    return model
