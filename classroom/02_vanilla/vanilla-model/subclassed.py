# /// answer
# what = "a subclass of keras.Model, run once so that its weights exist"
# ///
# %% vanilla-model
class VanillaLSTM(keras.Model):
    def __init__(self, units, n_future):
        super().__init__()
        self.lstm = keras.layers.LSTM(units)
        self.dense = keras.layers.Dense(n_future)

    def call(self, x):
        return self.dense(self.lstm(x))


def vanilla_lstm(n_past, n_features, units, n_future):
    model = VanillaLSTM(units, n_future)
    model(np.zeros((1, n_past, n_features), dtype="float32"))
    return model
