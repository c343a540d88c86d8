# /// answer
# what = "a model made once"
# score = 4
# message = "gives the same network twice"
# ///
# %% character-model
models = {}


def character_model(n_values, embedding, units):
    if (n_values, embedding, units) not in models:
        models[n_values, embedding, units] = keras.Sequential(
            [
                keras.Input((None,)),
                keras.layers.Embedding(n_values, embedding),
                keras.layers.LSTM(units, return_sequences=True),
                keras.layers.Dense(n_values),
            ]
        )
    return models[n_values, embedding, units]
