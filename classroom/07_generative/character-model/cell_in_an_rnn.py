# /// answer
# what = "an LSTMCell in an RNN layer"
# ///
# %% character-model
def character_model(n_values, embedding, units):
    return keras.Sequential(
        [
            keras.Input((None,)),
            keras.layers.Embedding(n_values, embedding),
            keras.layers.RNN(keras.layers.LSTMCell(units), return_sequences=True),
            keras.layers.Dense(n_values),
        ]
    )
