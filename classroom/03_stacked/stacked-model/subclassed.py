# /// answer
# what = "a subclass, not built"
# ///
# %% stacked-model
class Stack(keras.Model):
    def __init__(self, units, n_future):
        super().__init__()
        self.lstm = [keras.layers.LSTM(n, return_sequences=True) for n in units]
        self.dense = keras.layers.Dense(n_future)

    def call(self, x):
        for layer in self.lstm:
            x = layer(x)
        return self.dense(x[:, -1])


def stacked_lstm(n_past, n_features, units, n_future):
    return Stack(units, n_future)
