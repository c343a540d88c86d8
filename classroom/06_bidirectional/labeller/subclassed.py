# /// answer
# what = "a subclass of keras.Model"
# ///
# %% labeller
class Labeller(keras.Model):
    def __init__(self, units, n_labels, merge_mode):
        super().__init__()
        self.dense = keras.layers.Dense(n_labels, activation=keras.activations.sigmoid)
        self.both = keras.layers.Bidirectional(keras.layers.LSTM(units, return_sequences=True), merge_mode=merge_mode)

    def call(self, x):
        return self.dense(self.both(x))


def labeller(n_features, units, n_labels, merge_mode):
    return Labeller(units, n_labels, merge_mode)
