# /// answer
# what = "a class of its own"
# ///
# %% character-model
class CharacterModel(keras.Model):
    def __init__(self, n_values, embedding, units):
        super().__init__()
        self.scores = keras.layers.Dense(n_values)
        self.memory = keras.layers.LSTM(units, return_sequences=True)
        self.vectors = keras.layers.Embedding(n_values, embedding)

    def call(self, ids):
        return self.scores(self.memory(self.vectors(ids)))


def character_model(n_values, embedding, units):
    return CharacterModel(n_values, embedding, units)
