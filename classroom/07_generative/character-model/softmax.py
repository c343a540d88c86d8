# /// answer
# what = "a softmax at the end"
# score = 0
# message = "goes through an activation"
# ///
# %% character-model
def character_model(n_values, embedding, units):
    return keras.Sequential(
        [
            keras.Input((None,)),
            keras.layers.Embedding(n_values, embedding),
            keras.layers.LSTM(units, return_sequences=True),
            keras.layers.Dense(n_values, activation="softmax"),
        ]
    )
