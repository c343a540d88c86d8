# /// answer
# what = "Softmax as a layer of its own, any number of steps"
# ///
# %% one-shot-model
def encoder_decoder(n_in, n_out, n_characters, units):
    model = keras.models.Sequential()
    model.add(keras.layers.Input((None, n_characters)))
    model.add(keras.layers.LSTM(units))
    model.add(keras.layers.RepeatVector(n_out))
    model.add(keras.layers.LSTM(units, return_sequences=True))
    model.add(keras.layers.TimeDistributed(keras.layers.Dense(n_characters)))
    model.add(keras.layers.Softmax())
    return model
