# /// answer
# what = "the dense layer is missing"
# score = 0
# message = "the dense layer is missing"
# ///
# %% character-model
def character_model(n_values, embedding, units):
    return keras.Sequential(
        [
            keras.Input((None,)),
            keras.layers.Embedding(n_values, embedding),
            keras.layers.LSTM(units, return_sequences=True),
        ]
    )
