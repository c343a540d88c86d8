# /// answer
# what = "a fixed number of steps, that of the test"
# score = 0
# message = "any number of steps"
# ///
# %% character-model
def character_model(n_values, embedding, units):
    return keras.Sequential(
        [
            keras.Input((7,)),
            keras.layers.Embedding(n_values, embedding),
            keras.layers.LSTM(units, return_sequences=True),
            keras.layers.Dense(n_values),
        ]
    )
