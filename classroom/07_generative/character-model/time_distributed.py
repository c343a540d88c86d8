# /// answer
# what = "TimeDistributed around the dense layer"
# ///
# %% character-model
def character_model(n_values, embedding, units):
    return keras.Sequential([
        keras.Input((None,)),
        keras.layers.Embedding(n_values, embedding),
        keras.layers.LSTM(units, return_sequences=True),
        keras.layers.TimeDistributed(keras.layers.Dense(n_values)),
    ])
