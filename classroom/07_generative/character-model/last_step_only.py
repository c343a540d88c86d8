# /// answer
# what = "return_sequences is missing"
# score = 0
# message = "return_sequences=True is missing"
# ///
# %% character-model
def character_model(n_values, embedding, units):
    return keras.Sequential(
        [
            keras.Input((None,)),
            keras.layers.Embedding(n_values, embedding),
            keras.layers.LSTM(units),
            keras.layers.Dense(n_values),
        ]
    )
