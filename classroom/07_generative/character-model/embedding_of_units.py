# /// answer
# what = "the embedding is as long as there are units"
# score = 0
# message = "as long as there are units"
# ///
# %% character-model
def character_model(n_values, embedding, units):
    return keras.Sequential(
        [
            keras.Input((None,)),
            keras.layers.Embedding(n_values, units),
            keras.layers.LSTM(units, return_sequences=True),
            keras.layers.Dense(n_values),
        ]
    )
