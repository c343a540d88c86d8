# /// answer
# what = "a subclass of keras.Model, layers made in another order"
# ///
# %% one-shot-model
class Pair(keras.Model):
    def __init__(self, n_out, n_characters, units):
        super().__init__()
        self.dense = keras.layers.Dense(n_characters, activation="softmax")
        self.repeat = keras.layers.RepeatVector(n_out)
        self.decoder = keras.layers.LSTM(units, return_sequences=True)
        self.encoder = keras.layers.LSTM(units)

    def call(self, x):
        return self.dense(self.decoder(self.repeat(self.encoder(x))))


def encoder_decoder(n_in, n_out, n_characters, units):
    return Pair(n_out, n_characters, units)
