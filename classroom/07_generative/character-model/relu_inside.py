# /// answer
# what = "relu in the LSTM layer"
# score = 0
# message = "other activations than the usual ones"
# ///
# %% character-model
def character_model(n_values, embedding, units):
    return keras.Sequential(
        [
            keras.Input((None,)),
            keras.layers.Embedding(n_values, embedding),
            keras.layers.LSTM(units, activation="relu", return_sequences=True),
            keras.layers.Dense(n_values),
        ]
    )
