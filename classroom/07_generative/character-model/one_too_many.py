# /// answer
# what = "room for one character more"
# score = 0
# message = "one character too many"
# ///
# %% character-model
def character_model(n_values, embedding, units):
    return keras.Sequential(
        [
            keras.Input((None,)),
            keras.layers.Embedding(n_values + 1, embedding),
            keras.layers.LSTM(units, return_sequences=True),
            keras.layers.Dense(n_values),
        ]
    )
