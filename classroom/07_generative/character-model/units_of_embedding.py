# /// answer
# what = "the embedding's size taken for units"
# score = 0
# message = "the embedding's size was taken for units"
# ///
# %% character-model
def character_model(n_values, embedding, units):
    return keras.Sequential(
        [
            keras.Input((None,)),
            keras.layers.Embedding(n_values, embedding),
            keras.layers.LSTM(embedding, return_sequences=True),
            keras.layers.Dense(n_values),
        ]
    )
