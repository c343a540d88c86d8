# /// answer
# what = "a subclass that has not seen data yet"
# ///
# %% vanilla-model
class Vanilla(keras.Model):
    def __init__(self, units, n_future):
        super().__init__()
        self.dense = keras.layers.Dense(n_future)
        self.lstm = keras.layers.LSTM(units)

    def call(self, inputs):
        return self.dense(self.lstm(inputs))


def vanilla_lstm(n_past, n_features, units, n_future):
    return Vanilla(units, n_future)
