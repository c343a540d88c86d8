# /// answer
# what = "a GRU"
# score = 0
# message = "another kind of layer"
# ///
# %% character-model
def character_model(n_values, embedding, units):
    return keras.Sequential(
        [
            keras.Input((None,)),
            keras.layers.Embedding(n_values, embedding),
            keras.layers.GRU(units, return_sequences=True),
            keras.layers.Dense(n_values),
        ]
    )
