# /// answer
# what = "the model is not returned"
# score = 0
# message = "`return` line is missing"
# ///
# %% character-model
def character_model(n_values, embedding, units):
    model = keras.Sequential(
        [
            keras.Input((None,)),
            keras.layers.Embedding(n_values, embedding),
            keras.layers.LSTM(units, return_sequences=True),
            keras.layers.Dense(n_values),
        ]
    )
