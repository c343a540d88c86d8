"""Build a model of one LSTM layer and one dense layer that forecasts several steps at once."""

# %% add_with_input_shape
# what = "the older way: tensorflow.keras, add, the input's shape told to the first layer"
from tensorflow.keras.layers import LSTM, Dense
from tensorflow.keras.models import Sequential


def vanilla_lstm(n_past, n_features, units, n_future):
    model = Sequential()
    model.add(LSTM(units, activation="tanh", input_shape=(n_past, n_features)))
    model.add(Dense(n_future))
    model.summary()
    return model


# %% any_number_of_steps
# what = "the number of steps is left open"
def vanilla_lstm(n_past, n_features, units, n_future):
    return keras.Sequential([keras.Input((None, n_features)), keras.layers.LSTM(units), keras.layers.Dense(n_future)])


# %% built_afterwards
# what = "no input layer: the model is built for the shape"
def vanilla_lstm(n_past, n_features, units, n_future):
    model = keras.Sequential()
    model.add(keras.layers.LSTM(units=units))
    model.add(keras.layers.Dense(units=n_future))
    model.build((None, n_past, n_features))
    return model


# %% cell_in_an_rnn
# what = "the LSTM layer as RNN around LSTMCell"
def vanilla_lstm(n_past, n_features, units, n_future):
    inputs = keras.Input((n_past, n_features))
    x = keras.layers.RNN(keras.layers.LSTMCell(units))(inputs)
    return keras.Model(inputs, keras.layers.Dense(n_future)(x))


# %% dense_over_every_step
# what = "the dense layer answers at every step, the last answer is taken"
def vanilla_lstm(n_past, n_features, units, n_future):
    inputs = keras.Input((n_past, n_features))
    x = keras.layers.LSTM(units, return_sequences=True)(inputs)
    x = keras.layers.Dense(n_future)(x)
    return keras.Model(inputs, x[:, -1])


# %% functional_and_compiled
# what = "functional, with names, compiled"
from keras import layers


def vanilla_lstm(n_past, n_features, units, n_future):
    inputs = keras.Input(shape=(n_past, n_features), name="past")
    hidden = layers.LSTM(units, name="memory")(inputs)
    outputs = layers.Dense(n_future, activation="linear", name="future")(hidden)
    model = keras.Model(inputs, outputs, name="vanilla_lstm")
    model.compile(optimizer="adam", loss="mse")
    return model


# %% helpers_with_common_names
# what = "a helper in the cell whose name the tests use as well"
def inputs(n_past, n_features):
    return keras.Input(shape=(n_past, n_features))


def outputs(hidden, n_future):
    return keras.layers.Dense(n_future)(hidden)


def vanilla_lstm(n_past, n_features, units, n_future):
    x = inputs(n_past, n_features)
    return keras.Model(x, outputs(keras.layers.LSTM(units)(x), n_future))


# %% last_step_by_hand
# what = "functional, all hidden states asked for and the last one taken"
def vanilla_lstm(n_past, n_features, units, n_future):
    x = keras.layers.Input((n_past, n_features))
    h = keras.layers.LSTM(units, return_sequences=True)(x)
    y = keras.layers.Dense(n_future)(h[:, -1, :])
    return keras.models.Model(inputs=x, outputs=y)


# %% no_input_shape
# what = "neither n_past nor n_features is used: the model has no input shape until it sees data"
def vanilla_lstm(n_past, n_features, units, n_future):
    return keras.Sequential([keras.layers.LSTM(units), keras.layers.Dense(n_future)])


# %% seed_set_inside
# what = "sets the seed inside the function, so that each new model starts from the same weights"
def vanilla_lstm(n_past, n_features, units, n_future):
    training.set_seed(2)
    inputs = keras.Input((n_past, n_features))
    x = keras.layers.LSTM(units)(inputs)
    return keras.Model(inputs, keras.layers.Dense(n_future)(x))


# %% sequential_list
# what = "Sequential, layers given as a list"
def vanilla_lstm(n_past, n_features, units, n_future):
    """Build an untrained vanilla LSTM: (samples, n_past, n_features) -> (samples, n_future)."""
    return keras.Sequential(
        [keras.Input((n_past, n_features)), keras.layers.LSTM(units), keras.layers.Dense(n_future)],
    )


# %% state_handed_on
# what = "functional, the hidden state from return_state goes to the dense layer"
def vanilla_lstm(n_past, n_features, units, n_future):
    x = keras.Input(batch_shape=(None, n_past, n_features))
    _, h, c = keras.layers.LSTM(units, return_state=True)(x)
    return keras.Model(x, keras.layers.Dense(n_future, activation=None)(h))


# %% subclassed
# what = "a subclass of keras.Model, run once so that its weights exist"
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


# %% subclassed_not_built
# what = "a subclass that has not seen data yet"
class Vanilla(keras.Model):
    def __init__(self, units, n_future):
        super().__init__()
        self.dense = keras.layers.Dense(n_future)
        self.lstm = keras.layers.LSTM(units)

    def call(self, inputs):
        return self.dense(self.lstm(inputs))


def vanilla_lstm(n_past, n_features, units, n_future):
    return Vanilla(units, n_future)


# %% zeros_at_the_start
# what = "starts the dense layer at zero: the first forecast is 0"
def vanilla_lstm(n_past, n_features, units, n_future):
    return keras.Sequential(
        [
            keras.Input((n_past, n_features)),
            keras.layers.LSTM(units),
            keras.layers.Dense(n_future, kernel_initializer="zeros"),
        ]
    )


# %% always_400_units
# what = "400 units, whatever is asked for"
# score = 5
# message = "The LSTM layer of vanilla_lstm(7, 3, 5, 2) has the wrong number of parameters"
def vanilla_lstm(n_past, n_features, units, n_future):
    inputs = keras.Input((n_past, n_features))
    return keras.Model(inputs, keras.layers.Dense(n_future)(keras.layers.LSTM(400)(inputs)))


# %% the_same_model_again
# what = "keeps the models it has built and hands out the same one twice"
# score = 5
# message = "gives the same network twice"
built_models = {}


def vanilla_lstm(n_past, n_features, units, n_future):
    sizes = (n_past, n_features, units, n_future)
    if sizes not in built_models:
        built_models[sizes] = keras.Sequential(
            [keras.Input((n_past, n_features)), keras.layers.LSTM(units), keras.layers.Dense(n_future)]
        )
    return built_models[sizes]


# %% example_by_heart
# what = "the sizes of the example are written into the code"
# score = 5
# message = ["vanilla_lstm(7, 3, 5, 2) takes inputs of another shape", "(samples, 20, 1)"]
def vanilla_lstm(n_past, n_features, units, n_future):
    return keras.Sequential([keras.Input((20, 1)), keras.layers.LSTM(400), keras.layers.Dense(8)])


# %% one_feature_always
# what = "an input of one feature, whatever n_features is"
# score = 5
# message = ["vanilla_lstm(7, 3, 5, 2) takes inputs of another shape", "(samples, 7, 1)"]
def vanilla_lstm(n_past, n_features, units, n_future):
    model = keras.Sequential()
    model.add(keras.Input(shape=(n_past, 1)))
    model.add(keras.layers.LSTM(units))
    model.add(keras.layers.Dense(n_future))
    return model


# %% every_step_flattened
# what = "return_sequences=True and Flatten: the dense layer sees all steps at once"
# score = 0
# message = "The Dense layer of vanilla_lstm(20, 1, 400, 8) has the wrong number of parameters"
def vanilla_lstm(n_past, n_features, units, n_future):
    return keras.Sequential(
        [
            keras.Input((n_past, n_features)),
            keras.layers.LSTM(units, return_sequences=True),
            keras.layers.Flatten(),
            keras.layers.Dense(n_future),
        ]
    )


# %% softmax_at_the_end
# what = "softmax at the dense layer of a forecast"
# score = 0
# message = ["The output of vanilla_lstm(20, 1, 400, 8) goes through an activation", "softmax"]
def vanilla_lstm(n_past, n_features, units, n_future):
    return keras.Sequential(
        [
            keras.Input((n_past, n_features)),
            keras.layers.LSTM(units),
            keras.layers.Dense(n_future, activation="softmax"),
        ]
    )


# %% relu_at_the_end
# what = "a ReLU layer behind the dense layer: no forecast below 0"
# score = 0
# message = "goes through an activation"
def vanilla_lstm(n_past, n_features, units, n_future):
    x = inputs = keras.Input((n_past, n_features))
    for layer in [keras.layers.LSTM(units), keras.layers.Dense(n_future), keras.layers.ReLU()]:
        x = layer(x)
    return keras.Model(inputs, x)


# %% sigmoid_at_the_end
# what = "sigmoid at the dense layer, because the data was scaled to 0 to 1 elsewhere"
# score = 0
# message = ["goes through an activation", "sigmoid"]
def vanilla_lstm(n_past, n_features, units, n_future):
    inputs = keras.Input(shape=(n_past, n_features))
    hidden = keras.layers.LSTM(units)(inputs)
    return keras.Model(inputs=inputs, outputs=keras.layers.Dense(n_future, activation="sigmoid")(hidden))


# %% relu_inside
# what = "activation='relu' at the LSTM layer, as in many tutorials; the visible tests do not look at it"
# score = 0
# message = ["has other activations than the usual ones", "relu and sigmoid"]
def vanilla_lstm(n_past, n_features, units, n_future):
    model = keras.Sequential()
    model.add(keras.Input((n_past, n_features)))
    model.add(keras.layers.LSTM(units, activation="relu"))
    model.add(keras.layers.Dense(n_future))
    model.compile(optimizer="adam", loss="mse")
    return model


# %% both_directions
# what = "a bidirectional layer"
# score = 0
# message = ["has other layers with weights than asked for", "Bidirectional, Dense"]
def vanilla_lstm(n_past, n_features, units, n_future):
    inputs = keras.Input((n_past, n_features))
    x = keras.layers.Bidirectional(keras.layers.LSTM(units))(inputs)
    return keras.Model(inputs, keras.layers.Dense(n_future)(x))


# %% gru_for_lstm
# what = "another recurrent layer"
# score = 0
# message = ["has other layers with weights than asked for", "GRU, Dense"]
from keras.layers import GRU, Dense, Input


def vanilla_lstm(n_past, n_features, units, n_future):
    return keras.Sequential([Input((n_past, n_features)), GRU(units), Dense(n_future)])


# %% a_dense_layer_too_many
# what = "a hidden dense layer between memory and output"
# score = 0
# message = ["has other layers with weights than asked for", "LSTM, Dense, Dense"]
def vanilla_lstm(n_past, n_features, units, n_future):
    return keras.Sequential(
        [
            keras.Input((n_past, n_features)),
            keras.layers.LSTM(units),
            keras.layers.Dense(units, activation="relu"),
            keras.layers.Dense(n_future),
        ]
    )


# %% two_lstm_layers
# what = "a second LSTM layer"
# score = 0
# message = ["has other layers with weights than asked for", "LSTM, LSTM, Dense"]
def vanilla_lstm(n_past, n_features, units, n_future):
    return keras.Sequential(
        [
            keras.Input((n_past, n_features)),
            keras.layers.LSTM(units, return_sequences=True),
            keras.layers.LSTM(units),
            keras.layers.Dense(n_future),
        ]
    )


# %% steps_taken_for_units
# what = "as many units as time steps"
# score = 0
# message = "n_past was taken for units"
def vanilla_lstm(n_past, n_features, units, n_future):
    inputs = keras.Input((n_past, n_features))
    x = keras.layers.LSTM(n_past)(inputs)
    return keras.Model(inputs, keras.layers.Dense(n_future)(x))


# %% every_step_handed_on
# what = "return_sequences=True, as in the deeper networks: an output for each step"
# score = 0
# message = "return_sequences=True: the LSTM layer hands on every step, not the last one alone"
def vanilla_lstm(n_past, n_features, units, n_future):
    model = keras.Sequential()
    model.add(keras.layers.Input(shape=(n_past, n_features)))
    model.add(keras.layers.LSTM(units, return_sequences=True))
    model.add(keras.layers.Dense(n_future))
    return model


# %% steps_and_features_swapped
# what = "features before time steps in the input's shape"
# score = 0
# message = "steps and features are swapped in the Input: steps come first"
def vanilla_lstm(n_past, n_features, units, n_future):
    return keras.Sequential(
        [keras.Input(shape=(n_features, n_past)), keras.layers.LSTM(units), keras.layers.Dense(n_future)]
    )


# %% no_bias
# what = "the dense layer without its bias"
# score = 0
# message = "the dense layer has no bias (use_bias=False)"
def vanilla_lstm(n_past, n_features, units, n_future):
    return keras.Sequential(
        [keras.Input((n_past, n_features)), keras.layers.LSTM(units), keras.layers.Dense(n_future, use_bias=False)]
    )


# %% one_future_step
# what = "Dense(1), as for a forecast of one step"
# score = 0
# message = "the dense layer has one output: it needs one for each future step"
def vanilla_lstm(n_past, n_features, units, n_future):
    model = keras.Sequential([keras.Input(shape=(n_past, n_features)), keras.layers.LSTM(units), keras.layers.Dense(1)])
    model.compile(loss="mean_squared_error", optimizer="adam")
    return model


# %% no_dense_layer
# what = "the functional model ends at the LSTM layer"
# score = 0
# message = "the dense layer is missing, or has as many outputs as the LSTM has units"
def vanilla_lstm(n_past, n_features, units, n_future):
    inputs = keras.Input((n_past, n_features))
    hidden = keras.layers.LSTM(units)(inputs)
    keras.layers.Dense(n_future)(hidden)
    return keras.Model(inputs, hidden)


# %% compiled_into_nothing
# what = "returns what compile returns"
# score = 0
# message = ["vanilla_lstm returned None"]
def vanilla_lstm(n_past, n_features, units, n_future):
    model = keras.Sequential(
        [keras.Input((n_past, n_features)), keras.layers.LSTM(units), keras.layers.Dense(n_future)]
    )
    return model.compile(optimizer="adam", loss="mse")


# %% no_axis_for_features
# what = "the input's shape has the time steps alone"
# score = 0
# message = ["vanilla_lstm stopped with ValueError", "expected ndim=3", "In your code"]
def vanilla_lstm(n_past, n_features, units, n_future):
    inputs = keras.Input(shape=(n_past,))
    hidden = keras.layers.LSTM(units)(inputs)
    outputs = keras.layers.Dense(n_future)(hidden)
    return keras.Model(inputs, outputs)


# %% samples_in_the_input_shape
# what = "counts the samples among the axes of the input's shape"
# score = 0
# message = ["vanilla_lstm stopped with ValueError", "expected ndim=3", "In your code"]
def vanilla_lstm(n_past, n_features, units, n_future):
    model = keras.Sequential()
    model.add(keras.Input(shape=(None, n_past, n_features)))
    model.add(keras.layers.LSTM(units))
    model.add(keras.layers.Dense(n_future))
    return model


# %% backwards
# what = "reads the sequence backwards"
# score = 0
# message = "vanilla_lstm(20, 1, 400, 8)"
def vanilla_lstm(n_past, n_features, units, n_future):
    inputs = keras.Input((n_past, n_features))
    x = keras.layers.LSTM(units, go_backwards=True)(inputs)
    return keras.Model(inputs, keras.layers.Dense(n_future)(x))


# %% batch_of_one
# what = "the input is fixed at batches of one sample"
# score = 0
# message = "vanilla_lstm(20, 1, 400, 8)"
def vanilla_lstm(n_past, n_features, units, n_future):
    inputs = keras.Input(batch_shape=(1, n_past, n_features))
    hidden = keras.layers.LSTM(units, stateful=True)(inputs)
    return keras.Model(inputs, keras.layers.Dense(n_future)(hidden))


# %% cell_state_for_hidden_state
# what = "return_state gives output, h and c; the last of the three goes to the dense layer"
# score = 0
# message = "vanilla_lstm(20, 1, 400, 8)"
def vanilla_lstm(n_past, n_features, units, n_future):
    inputs = keras.Input((n_past, n_features))
    _, c, h = keras.layers.LSTM(units, return_state=True)(inputs)
    return keras.Model(inputs, keras.layers.Dense(n_future)(h))


# %% first_step_for_last
# what = "takes the output of the first step where the last is meant"
# score = 0
# message = "vanilla_lstm(20, 1, 400, 8)"
def vanilla_lstm(n_past, n_features, units, n_future):
    inputs = keras.Input((n_past, n_features))
    hidden = keras.layers.LSTM(units, return_sequences=True)(inputs)
    return keras.Model(inputs, keras.layers.Dense(n_future)(hidden[:, 0]))


# %% mean_of_all_steps
# what = "return_sequences=True, and the average over the steps to get rid of the axis"
# score = 0
# message = "vanilla_lstm(20, 1, 400, 8)"
def vanilla_lstm(n_past, n_features, units, n_future):
    return keras.Sequential(
        [
            keras.Input((n_past, n_features)),
            keras.layers.LSTM(units, return_sequences=True),
            keras.layers.GlobalAveragePooling1D(),
            keras.layers.Dense(n_future),
        ]
    )


# %% lstm_as_output
# what = "an LSTM layer of n_future units in place of the dense layer"
# score = 0
# message = "vanilla_lstm(20, 1, 400, 8) has other layers with weights than asked for"
def vanilla_lstm(n_past, n_features, units, n_future):
    return keras.Sequential([keras.Input((n_past, n_features)), keras.layers.LSTM(n_future)])


# %% layers_without_a_model
# what = "functional, but returns the output tensor"
# score = 0
# message = ["vanilla_lstm(20, 1, 400, 8) is not a Keras model", "KerasTensor"]
def vanilla_lstm(n_past, n_features, units, n_future):
    x = keras.Input(shape=(n_past, n_features))
    x = keras.layers.LSTM(units)(x)
    x = keras.layers.Dense(n_future)(x)
    return x
