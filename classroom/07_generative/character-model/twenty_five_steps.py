# /// answer
# what = "a fixed number of steps"
# score = 0
# message = "the Input has 25 in a place where None must stand"
# ///
# %% character-model
def character_model(n_values, embedding, units):
    return keras.Sequential(
        [
            keras.Input((25,)),
            keras.layers.Embedding(n_values, embedding),
            keras.layers.LSTM(units, return_sequences=True),
            keras.layers.Dense(n_values),
        ]
    )
