# /// answer
# what = "reads backwards"
# score = 0
# message = "the text is read backwards"
# ///
# %% character-model
def character_model(n_values, embedding, units):
    return keras.Sequential(
        [
            keras.Input((None,)),
            keras.layers.Embedding(n_values, embedding),
            keras.layers.LSTM(units, return_sequences=True, go_backwards=True),
            keras.layers.Dense(n_values),
        ]
    )
