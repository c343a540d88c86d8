# /// answer
# what = "a subclass of keras.Model whose layers are made from the top down"
# ///
# %% mend-stack
class Mended(keras.Model):
    def __init__(self):
        super().__init__()
        self.forecast = keras.layers.Dense(4)
        self.third = keras.layers.LSTM(5)
        self.second = keras.layers.LSTM(6, return_sequences=True)
        self.first = keras.layers.LSTM(12, return_sequences=True)

    def call(self, x):
        return self.forecast(self.third(self.second(self.first(x))))


def mended_stack(n_past, n_features):
    return Mended()
