"""Build an encoder-decoder whose encoder's last output is repeated for each step to write."""


# %% functional_and_compiled
# what = "functional, plain Dense, compiled"
def encoder_decoder(n_in, n_out, n_characters, units):
    x = keras.Input((n_in, n_characters))
    v = keras.layers.LSTM(units, name="reads")(x)
    s = keras.layers.LSTM(units, return_sequences=True, name="writes")(keras.layers.RepeatVector(n_out)(v))
    y = keras.layers.Dense(n_characters, activation="softmax")(s)
    model = keras.Model(x, y)
    model.compile("adam", "categorical_crossentropy")
    return model


# %% softmax_layer_any_length
# what = "Softmax as a layer of its own, any number of steps"
def encoder_decoder(n_in, n_out, n_characters, units):
    model = keras.models.Sequential()
    model.add(keras.layers.Input((None, n_characters)))
    model.add(keras.layers.LSTM(units))
    model.add(keras.layers.RepeatVector(n_out))
    model.add(keras.layers.LSTM(units, return_sequences=True))
    model.add(keras.layers.TimeDistributed(keras.layers.Dense(n_characters)))
    model.add(keras.layers.Softmax())
    return model


# %% states_and_stack
# what = "return_state, and the vector repeated with keras.ops"
def encoder_decoder(n_in, n_out, n_characters, units):
    inputs = keras.Input(shape=(n_in, n_characters))
    _, h, _ = keras.layers.LSTM(units, return_state=True)(inputs)
    repeated = keras.layers.Lambda(lambda v: keras.ops.stack([v] * n_out, axis=1), output_shape=(n_out, units))(h)
    hidden = keras.layers.LSTM(units, return_sequences=True)(repeated)
    return keras.Model(inputs, keras.layers.TimeDistributed(keras.layers.Dense(n_characters, "softmax"))(hidden))


# %% subclassed
# what = "a subclass of keras.Model, layers made in another order"
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


# %% made_outside
# what = "the model made once, outside of the function"
# score = 8
# message = "gives the same network twice"
built = {}


def encoder_decoder(n_in, n_out, n_characters, units):
    key = (n_in, n_out, n_characters, units)
    if key not in built:
        built[key] = keras.Sequential(
            [
                keras.Input(shape=(n_in, n_characters)),
                keras.layers.LSTM(units),
                keras.layers.RepeatVector(n_out),
                keras.layers.LSTM(units, return_sequences=True),
                keras.layers.Dense(n_characters, activation="softmax"),
            ]
        )
    return built[key]


# %% three_steps_always
# what = "three steps by heart"
# score = 8
# message = "n_out is fixed at 3"
def encoder_decoder(n_in, n_out, n_characters, units):
    return keras.Sequential(
        [
            keras.Input(shape=(n_in, n_characters)),
            keras.layers.LSTM(units),
            keras.layers.RepeatVector(3),
            keras.layers.LSTM(units, return_sequences=True),
            keras.layers.TimeDistributed(keras.layers.Dense(n_characters, activation="softmax")),
        ]
    )


# %% no_repeat_vector
# what = "the encoder hands on all its outputs instead"
# score = 0
# message = "as many steps as in the input"
def encoder_decoder(n_in, n_out, n_characters, units):
    return keras.Sequential(
        [
            keras.Input(shape=(n_in, n_characters)),
            keras.layers.LSTM(units, return_sequences=True),
            keras.layers.LSTM(units, return_sequences=True),
            keras.layers.TimeDistributed(keras.layers.Dense(n_characters, activation="softmax")),
        ]
    )


# %% repeated_for_the_input
# what = "RepeatVector(n_in)"
# score = 0
# message = "as many steps as in the input"
def encoder_decoder(n_in, n_out, n_characters, units):
    return keras.Sequential(
        [
            keras.Input(shape=(n_in, n_characters)),
            keras.layers.LSTM(units),
            keras.layers.RepeatVector(n_in),
            keras.layers.LSTM(units, return_sequences=True),
            keras.layers.TimeDistributed(keras.layers.Dense(n_characters, activation="softmax")),
        ]
    )


# %% softmax_over_the_steps
# what = "softmax along the wrong axis"
# score = 0
# message = "does not add up to 1"
def encoder_decoder(n_in, n_out, n_characters, units):
    return keras.Sequential(
        [
            keras.Input(shape=(n_in, n_characters)),
            keras.layers.LSTM(units),
            keras.layers.RepeatVector(n_out),
            keras.layers.LSTM(units, return_sequences=True),
            keras.layers.Dense(n_characters),
            keras.layers.Softmax(axis=1),
        ]
    )


# %% sigmoid
# what = "sigmoid for softmax"
# score = 0
# message = "ends in sigmoid"
def encoder_decoder(n_in, n_out, n_characters, units):
    return keras.Sequential(
        [
            keras.Input(shape=(n_in, n_characters)),
            keras.layers.LSTM(units),
            keras.layers.RepeatVector(n_out),
            keras.layers.LSTM(units, return_sequences=True),
            keras.layers.TimeDistributed(keras.layers.Dense(n_characters, activation="sigmoid")),
        ]
    )


# %% states_handed_over
# what = "the decoder starts from the encoder's states as well"
# score = 0
# message = "here it must start from zeros"
def encoder_decoder(n_in, n_out, n_characters, units):
    x = keras.Input((n_in, n_characters))
    v, h, c = keras.layers.LSTM(units, return_state=True)(x)
    s = keras.layers.LSTM(units, return_sequences=True)(keras.layers.RepeatVector(n_out)(v), initial_state=[h, c])
    return keras.Model(x, keras.layers.Dense(n_characters, activation="softmax")(s))


# %% one_output_for_each_step
# what = "Dense(n_out)"
# score = 0
# message = "it needs one for each character"
def encoder_decoder(n_in, n_out, n_characters, units):
    return keras.Sequential(
        [
            keras.Input(shape=(n_in, n_characters)),
            keras.layers.LSTM(units),
            keras.layers.RepeatVector(n_out),
            keras.layers.LSTM(units, return_sequences=True),
            keras.layers.TimeDistributed(keras.layers.Dense(n_out, activation="softmax")),
        ]
    )


# %% softmax_forgotten
# what = "no activation"
# score = 0
# message = "no softmax"
def encoder_decoder(n_in, n_out, n_characters, units):
    return keras.Sequential(
        [
            keras.Input(shape=(n_in, n_characters)),
            keras.layers.LSTM(units),
            keras.layers.RepeatVector(n_out),
            keras.layers.LSTM(units, return_sequences=True),
            keras.layers.TimeDistributed(keras.layers.Dense(n_characters)),
        ]
    )


# %% one_lstm_for_both
# what = "the decoder left out"
# score = 0
# message = "one that is missing"
def encoder_decoder(n_in, n_out, n_characters, units):
    return keras.Sequential(
        [
            keras.Input(shape=(n_in, n_characters)),
            keras.layers.LSTM(units),
            keras.layers.RepeatVector(n_out),
            keras.layers.TimeDistributed(keras.layers.Dense(n_characters, activation="softmax")),
        ]
    )


# %% relu_inside
# what = "relu in the LSTM layers"
# score = 0
# message = "other activations than the usual ones"
def encoder_decoder(n_in, n_out, n_characters, units):
    return keras.Sequential(
        [
            keras.Input(shape=(n_in, n_characters)),
            keras.layers.LSTM(units, activation="relu"),
            keras.layers.RepeatVector(n_out),
            keras.layers.LSTM(units, return_sequences=True),
            keras.layers.TimeDistributed(keras.layers.Dense(n_characters, activation="softmax")),
        ]
    )


# %% cell_state_repeated
# what = "the cell state for the hidden state"
# score = 0
# message = "the cell state is repeated"
def encoder_decoder(n_in, n_out, n_characters, units):
    x = keras.Input((n_in, n_characters))
    _, _, c = keras.layers.LSTM(units, return_state=True)(x)
    s = keras.layers.LSTM(units, return_sequences=True)(keras.layers.RepeatVector(n_out)(c))
    return keras.Model(x, keras.layers.Dense(n_characters, activation="softmax")(s))


# %% decoder_last_output_only
# what = "return_sequences missing in the decoder"
# score = 0
# message = "the decoder hands on its last output alone"
def encoder_decoder(n_in, n_out, n_characters, units):
    return keras.Sequential(
        [
            keras.Input(shape=(n_in, n_characters)),
            keras.layers.LSTM(units),
            keras.layers.RepeatVector(n_out),
            keras.layers.LSTM(units),
            keras.layers.Dense(n_characters, activation="softmax"),
        ]
    )


# %% dense_missing
# what = "no dense layer"
# score = 0
# message = "the dense layer is missing"
def encoder_decoder(n_in, n_out, n_characters, units):
    return keras.Sequential(
        [
            keras.Input(shape=(n_in, n_characters)),
            keras.layers.LSTM(units),
            keras.layers.RepeatVector(n_out),
            keras.layers.LSTM(units, return_sequences=True),
            keras.layers.Softmax(),
        ]
    )


# %% flattened
# what = "Flatten and one dense layer for all steps"
# score = 0
# message = "the dense layer sees all steps at once"
def encoder_decoder(n_in, n_out, n_characters, units):
    return keras.Sequential(
        [
            keras.Input(shape=(n_in, n_characters)),
            keras.layers.LSTM(units),
            keras.layers.RepeatVector(n_out),
            keras.layers.LSTM(units, return_sequences=True),
            keras.layers.Flatten(),
            keras.layers.Dense(n_out * n_characters),
            keras.layers.Reshape((n_out, n_characters)),
            keras.layers.Softmax(),
        ]
    )


# %% reads_backwards
# what = "go_backwards"
# score = 0
# message = "the encoder reads backwards"
def encoder_decoder(n_in, n_out, n_characters, units):
    return keras.Sequential(
        [
            keras.Input(shape=(n_in, n_characters)),
            keras.layers.LSTM(units, go_backwards=True),
            keras.layers.RepeatVector(n_out),
            keras.layers.LSTM(units, return_sequences=True),
            keras.layers.TimeDistributed(keras.layers.Dense(n_characters, activation="softmax")),
        ]
    )
