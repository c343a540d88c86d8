"""Build a CNN-LSTM: a convolution and pooling within each block, an LSTM over any number of blocks."""


# %% functional
# what = "functional, an LSTM cell in an RNN layer"
def cnn_lstm(n_past, n_features, filters, kernel_size, pool_size, units, n_future):
    blocks = keras.Input((None, n_past, n_features))
    x = blocks
    for layer in (
        keras.layers.Conv1D(filters, kernel_size, activation=keras.activations.relu),
        keras.layers.MaxPool1D(pool_size=pool_size),
        keras.layers.Flatten(),
    ):
        x = keras.layers.TimeDistributed(layer)(x)
    x = keras.layers.RNN(keras.layers.LSTMCell(units))(x)
    return keras.Model(inputs=blocks, outputs=keras.layers.Dense(n_future)(x))


# %% last_of_all_steps
# what = "all steps are handed on, the last one is taken; relu after the pooling"
def cnn_lstm(n_past, n_features, filters, kernel_size, pool_size, units, n_future):
    each = keras.layers.TimeDistributed
    blocks = keras.Input((None, n_past, n_features))
    x = each(keras.layers.Conv1D(filters, kernel_size))(blocks)
    x = each(keras.layers.MaxPooling1D(pool_size))(x)
    x = keras.layers.ReLU()(x)
    x = keras.layers.Dropout(0.2)(each(keras.layers.Flatten())(x))
    x = keras.layers.LSTM(units, return_sequences=True)(x)
    model = keras.Model(blocks, keras.layers.Dense(n_future, activation="linear")(x[:, -1, :]))
    model.compile("adam", "mse")
    return model


# %% layers_added_and_compiled
# what = "layers added one by one, relu as a layer, compiled"
def cnn_lstm(n_past, n_features, filters, kernel_size, pool_size, units, n_future):
    model = keras.Sequential()
    model.add(keras.Input(shape=(None, n_past, n_features)))
    model.add(keras.layers.TimeDistributed(keras.layers.Conv1D(filters, kernel_size)))
    model.add(keras.layers.ReLU())
    model.add(keras.layers.TimeDistributed(keras.layers.MaxPool1D(pool_size)))
    model.add(keras.layers.TimeDistributed(keras.layers.Flatten()))
    model.add(keras.layers.LSTM(units, return_sequences=False))
    model.add(keras.layers.Dense(n_future, activation="linear"))
    model.compile(optimizer="adam", loss="mean_squared_error")
    return model


# %% one_network_for_a_block
# what = "one TimeDistributed around a network of three layers"
def cnn_lstm(n_past, n_features, filters, kernel_size, pool_size, units, n_future):
    block = keras.Sequential(
        [
            keras.Input((n_past, n_features)),
            keras.layers.Conv1D(filters, kernel_size, activation="relu"),
            keras.layers.MaxPooling1D(pool_size),
            keras.layers.Flatten(),
        ]
    )
    inputs = keras.Input((None, n_past, n_features))
    x = keras.layers.TimeDistributed(block)(inputs)
    return keras.Model(inputs, keras.layers.Dense(n_future)(keras.layers.LSTM(units)(x)))


# %% reshape_for_flatten
# what = "Reshape in place of Flatten"
def cnn_lstm(n_past, n_features, filters, kernel_size, pool_size, units, n_future):
    inputs = keras.Input((None, n_past, n_features))
    x = keras.layers.TimeDistributed(keras.layers.Conv1D(filters, kernel_size, activation="relu"))(inputs)
    x = keras.layers.TimeDistributed(keras.layers.MaxPooling1D(pool_size))(x)
    x = keras.layers.Reshape((-1, x.shape[2] * x.shape[3]))(x)
    x = keras.layers.LSTM(units)(x)
    return keras.Model(inputs, keras.layers.Dense(n_future)(x))


# %% subclass_with_reshapes
# what = "a subclass that merges and splits the axes itself"
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


# %% example_by_heart
# what = "the sizes of the example are written into the code"
# score = 8
# message = "cnn_lstm(17, 3, 5, 7, 4, 6, 2) takes inputs of another shape"
def cnn_lstm(n_past, n_features, filters, kernel_size, pool_size, units, n_future):
    layers, each = keras.layers, keras.layers.TimeDistributed
    return keras.Sequential(
        [
            keras.Input((None, 20, 1)),
            each(layers.Conv1D(64, 3, activation="relu")),
            each(layers.MaxPooling1D(2)),
            each(layers.Flatten()),
            layers.LSTM(400),
            layers.Dense(8),
        ]
    )


# %% made_once
# what = "one model is made and handed out again and again"
# score = 8
# message = "gives the same network twice"
made = {}


def cnn_lstm(*sizes):
    n_past, n_features, filters, kernel_size, pool_size, units, n_future = sizes
    each = keras.layers.TimeDistributed
    if sizes not in made:
        made[sizes] = keras.Sequential(
            [
                keras.Input((None, n_past, n_features)),
                each(keras.layers.Conv1D(filters, kernel_size, activation="relu")),
                each(keras.layers.MaxPooling1D(pool_size)),
                each(keras.layers.Flatten()),
                keras.layers.LSTM(units),
                keras.layers.Dense(n_future),
            ]
        )
    return made[sizes]


# %% pool_size_always_two
# what = "the pool size is fixed"
# score = 8
# message = "the pool size is fixed at 2"
def cnn_lstm(n_past, n_features, filters, kernel_size, pool_size, units, n_future):
    layers, each = keras.layers, keras.layers.TimeDistributed
    return keras.Sequential(
        [
            keras.Input((None, n_past, n_features)),
            each(layers.Conv1D(filters, kernel_size, activation="relu")),
            each(layers.MaxPooling1D(2)),
            each(layers.Flatten()),
            layers.LSTM(units),
            layers.Dense(n_future),
        ]
    )


# %% pooling_pads
# what = "the pooling pads the blocks"
# score = 8
# message = "the pooling pads the blocks"
def cnn_lstm(n_past, n_features, filters, kernel_size, pool_size, units, n_future):
    each = keras.layers.TimeDistributed
    return keras.Sequential(
        [
            keras.Input((None, n_past, n_features)),
            each(keras.layers.Conv1D(filters, kernel_size, activation="relu")),
            each(keras.layers.MaxPooling1D(pool_size, padding="same")),
            each(keras.layers.Flatten()),
            keras.layers.LSTM(units),
            keras.layers.Dense(n_future),
        ]
    )


# %% kernel_size_for_filters
# what = "filters and kernel size mixed up"
# score = 0
# message = ["The Conv1D layer of cnn_lstm(20, 1, 64, 3, 2, 400, 8) has the wrong number of parameters", "filters are mixed up"]
def cnn_lstm(n_past, n_features, filters, kernel_size, pool_size, units, n_future):
    layers, each = keras.layers, keras.layers.TimeDistributed
    return keras.Sequential(
        [
            keras.Input((None, n_past, n_features)),
            each(layers.Conv1D(kernel_size, filters, padding="causal", activation="relu")),
            each(layers.MaxPooling1D(pool_size)),
            each(layers.Flatten()),
            layers.LSTM(units),
            layers.Dense(n_future),
        ]
    )


# %% gru_for_lstm
# what = "a GRU"
# score = 0
# message = "another kind of layer"
def cnn_lstm(n_past, n_features, filters, kernel_size, pool_size, units, n_future):
    layers, each = keras.layers, keras.layers.TimeDistributed
    return keras.Sequential(
        [
            keras.Input((None, n_past, n_features)),
            each(layers.Conv1D(filters, kernel_size, activation="relu")),
            each(layers.MaxPooling1D(pool_size)),
            each(layers.Flatten()),
            layers.GRU(units),
            layers.Dense(n_future),
        ]
    )


# %% three_blocks_always
# what = "the number of blocks is fixed"
# score = 0
# message = ["any number of blocks", "the Input has 3 in a place where None must stand"]
def cnn_lstm(n_past, n_features, filters, kernel_size, pool_size, units, n_future):
    layers, each = keras.layers, keras.layers.TimeDistributed
    return keras.Sequential(
        [
            keras.Input((3, n_past, n_features)),
            each(layers.Conv1D(filters, kernel_size, activation="relu")),
            each(layers.MaxPooling1D(pool_size)),
            each(layers.Flatten()),
            layers.LSTM(units),
            layers.Dense(n_future),
        ]
    )


# %% flatten_without_wrapper
# what = "Flatten without TimeDistributed"
# score = 0
# message = ["cnn_lstm stopped with ", "has no TimeDistributed around it"]
def cnn_lstm(n_past, n_features, filters, kernel_size, pool_size, units, n_future):
    layers, each = keras.layers, keras.layers.TimeDistributed
    return keras.Sequential(
        [
            keras.Input((None, n_past, n_features)),
            each(layers.Conv1D(filters, kernel_size, activation="relu")),
            each(layers.MaxPooling1D(pool_size)),
            layers.Flatten(),
            layers.LSTM(units),
            layers.Dense(n_future),
        ]
    )


# %% no_flatten
# what = "Flatten is forgotten"
# score = 0
# message = ["cnn_lstm stopped with ValueError", "expected ndim=3, found ndim=4"]
def cnn_lstm(n_past, n_features, filters, kernel_size, pool_size, units, n_future):
    layers, each = keras.layers, keras.layers.TimeDistributed
    return keras.Sequential(
        [
            keras.Input((None, n_past, n_features)),
            each(layers.Conv1D(filters, kernel_size, activation="relu")),
            each(layers.MaxPooling1D(pool_size)),
            layers.LSTM(units),
            layers.Dense(n_future),
        ]
    )


# %% no_blocks
# what = "Conv1D along the whole input, as for DNA"
# score = 0
# message = ["cnn_lstm(20, 1, 64, 3, 2, 400, 8) takes inputs of another shape"]
def cnn_lstm(n_past, n_features, filters, kernel_size, pool_size, units, n_future):
    return keras.Sequential(
        [
            keras.Input((n_past, n_features)),
            keras.layers.Conv1D(filters, kernel_size, activation="relu"),
            keras.layers.MaxPooling1D(pool_size),
            keras.layers.LSTM(units),
            keras.layers.Dense(n_future),
        ]
    )


# %% relu_at_the_end
# what = "the dense layer gets relu"
# score = 0
# message = "goes through an activation"
def cnn_lstm(n_past, n_features, filters, kernel_size, pool_size, units, n_future):
    layers, each = keras.layers, keras.layers.TimeDistributed
    return keras.Sequential(
        [
            keras.Input((None, n_past, n_features)),
            each(layers.Conv1D(filters, kernel_size, activation="relu")),
            each(layers.MaxPooling1D(pool_size)),
            each(layers.Flatten()),
            layers.LSTM(units),
            layers.Dense(n_future, activation="relu"),
        ]
    )


# %% stride_for_pooling
# what = "a stride in the convolution and no pooling"
# score = 0
# message = "on each block by itself: Conv1D with relu, MaxPooling1D"
def cnn_lstm(n_past, n_features, filters, kernel_size, pool_size, units, n_future):
    each = keras.layers.TimeDistributed
    return keras.Sequential(
        [
            keras.Input((None, n_past, n_features)),
            each(keras.layers.Conv1D(filters, kernel_size, strides=pool_size, activation="relu")),
            each(keras.layers.Flatten()),
            keras.layers.LSTM(units),
            keras.layers.Dense(n_future),
        ]
    )


# %% relu_in_the_lstm
# what = "the LSTM gets relu"
# score = 0
# message = "other activations than the usual ones"
def cnn_lstm(n_past, n_features, filters, kernel_size, pool_size, units, n_future):
    layers, each = keras.layers, keras.layers.TimeDistributed
    return keras.Sequential(
        [
            keras.Input((None, n_past, n_features)),
            each(layers.Conv1D(filters, kernel_size, activation="relu")),
            each(layers.MaxPooling1D(pool_size)),
            each(layers.Flatten()),
            layers.LSTM(units, activation="relu"),
            layers.Dense(n_future),
        ]
    )


# %% backwards
# what = "the LSTM reads backwards"
# score = 0
# message = "reads the blocks backwards"
def cnn_lstm(n_past, n_features, filters, kernel_size, pool_size, units, n_future):
    layers, each = keras.layers, keras.layers.TimeDistributed
    return keras.Sequential(
        [
            keras.Input((None, n_past, n_features)),
            each(layers.Conv1D(filters, kernel_size, activation="relu")),
            each(layers.MaxPooling1D(pool_size)),
            each(layers.Flatten()),
            layers.LSTM(units, go_backwards=True),
            layers.Dense(n_future),
        ]
    )


# %% every_block_handed_on
# what = "return_sequences=True"
# score = 0
# message = "return_sequences=True: the LSTM layer hands on every block"
def cnn_lstm(n_past, n_features, filters, kernel_size, pool_size, units, n_future):
    layers, each = keras.layers, keras.layers.TimeDistributed
    return keras.Sequential(
        [
            keras.Input((None, n_past, n_features)),
            each(layers.Conv1D(filters, kernel_size, activation="relu")),
            each(layers.MaxPooling1D(pool_size)),
            each(layers.Flatten()),
            layers.LSTM(units, return_sequences=True),
            layers.Dense(n_future),
        ]
    )


# %% global_pooling
# what = "global pooling in place of Flatten"
# score = 0
# message = "the LSTM layer reads 64 numbers"
def cnn_lstm(n_past, n_features, filters, kernel_size, pool_size, units, n_future):
    layers, each = keras.layers, keras.layers.TimeDistributed
    return keras.Sequential(
        [
            keras.Input((None, n_past, n_features)),
            each(layers.Conv1D(filters, kernel_size, activation="relu")),
            each(layers.MaxPooling1D(pool_size)),
            each(layers.GlobalMaxPooling1D()),
            layers.LSTM(units),
            layers.Dense(n_future),
        ]
    )


# %% padded
# what = "padding same"
# score = 0
# message = "the convolution pads the blocks"
def cnn_lstm(n_past, n_features, filters, kernel_size, pool_size, units, n_future):
    layers, each = keras.layers, keras.layers.TimeDistributed
    return keras.Sequential(
        [
            keras.Input((None, n_past, n_features)),
            each(layers.Conv1D(filters, kernel_size, padding="same", activation="relu")),
            each(layers.MaxPooling1D(pool_size)),
            each(layers.Flatten()),
            layers.LSTM(units),
            layers.Dense(n_future),
        ]
    )


# %% no_dense_layer
# what = "the dense layer is forgotten"
# score = 0
# message = "the dense layer is missing"
def cnn_lstm(n_past, n_features, filters, kernel_size, pool_size, units, n_future):
    layers, each = keras.layers, keras.layers.TimeDistributed
    return keras.Sequential(
        [
            keras.Input((None, n_past, n_features)),
            each(layers.Conv1D(filters, kernel_size, activation="relu")),
            each(layers.MaxPooling1D(pool_size)),
            each(layers.Flatten()),
            layers.LSTM(units),
        ]
    )


# %% pooling_overlaps
# what = "the pooling moves on by one step"
# score = 0
# message = "the groups of the pooling overlap"
def cnn_lstm(n_past, n_features, filters, kernel_size, pool_size, units, n_future):
    each = keras.layers.TimeDistributed
    return keras.Sequential(
        [
            keras.Input((None, n_past, n_features)),
            each(keras.layers.Conv1D(filters, kernel_size, activation="relu")),
            each(keras.layers.MaxPooling1D(pool_size, strides=1)),
            each(keras.layers.Flatten()),
            keras.layers.LSTM(units),
            keras.layers.Dense(n_future),
        ]
    )


# %% no_pooling
# what = "the pooling is forgotten"
# score = 0
# message = "the pooling layer is missing"
def cnn_lstm(n_past, n_features, filters, kernel_size, pool_size, units, n_future):
    layers, each = keras.layers, keras.layers.TimeDistributed
    return keras.Sequential(
        [
            keras.Input((None, n_past, n_features)),
            each(layers.Conv1D(filters, kernel_size, activation="relu")),
            each(layers.Flatten()),
            layers.LSTM(units),
            layers.Dense(n_future),
        ]
    )


# %% average_pooling
# what = "the pooling takes the average"
# score = 0
# message = "the pooling takes the average"
def cnn_lstm(n_past, n_features, filters, kernel_size, pool_size, units, n_future):
    layers, each = keras.layers, keras.layers.TimeDistributed
    return keras.Sequential(
        [
            keras.Input((None, n_past, n_features)),
            each(layers.Conv1D(filters, kernel_size, activation="relu")),
            each(layers.AveragePooling1D(pool_size)),
            each(layers.Flatten()),
            layers.LSTM(units),
            layers.Dense(n_future),
        ]
    )


# %% no_relu
# what = "the activation of the convolution is forgotten"
# score = 0
# message = "the relu activation of the Conv1D layer is missing"
def cnn_lstm(n_past, n_features, filters, kernel_size, pool_size, units, n_future):
    layers, each = keras.layers, keras.layers.TimeDistributed
    return keras.Sequential(
        [
            keras.Input((None, n_past, n_features)),
            each(layers.Conv1D(filters, kernel_size)),
            each(layers.MaxPooling1D(pool_size)),
            each(layers.Flatten()),
            layers.LSTM(units),
            layers.Dense(n_future),
        ]
    )
