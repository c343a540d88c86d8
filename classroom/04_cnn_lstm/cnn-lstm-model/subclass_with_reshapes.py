# /// answer
# what = "a subclass that merges and splits the axes itself"
# ///
# %% cnn-lstm-model
class Blocks(keras.Model):
    def __init__(self, filters, kernel_size, pool_size, units, n_future):
        super().__init__()
        self.conv = keras.layers.Conv1D(filters, kernel_size, activation="relu")
        self.pool = keras.layers.MaxPooling1D(pool_size)
        self.memory = keras.layers.LSTM(units)
        self.head = keras.layers.Dense(n_future)

    def call(self, x):
        samples, blocks, steps, features = keras.ops.shape(x)
        y = self.pool(self.conv(keras.ops.reshape(x, (samples * blocks, steps, features))))
        y = keras.ops.reshape(y, (samples, blocks, y.shape[1] * y.shape[2]))
        return self.head(self.memory(y))


def cnn_lstm(n_past, n_features, filters, kernel_size, pool_size, units, n_future):
    return Blocks(filters, kernel_size, pool_size, units, n_future)
