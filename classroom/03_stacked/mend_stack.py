"""Mend a broken stack of three LSTM layers, one of whose faults raises no error."""


# %% add_one_by_one
# what = "Sequential with add, compiled"
def mended_stack(n_past, n_features):
    model = keras.Sequential()
    model.add(keras.Input(shape=(n_past, n_features)))
    model.add(keras.layers.LSTM(units=12, return_sequences=True))
    model.add(keras.layers.LSTM(units=6, return_sequences=True))
    model.add(keras.layers.LSTM(units=5, return_sequences=False))
    model.add(keras.layers.Dense(units=4, activation="linear"))
    model.compile(optimizer="adam", loss="mse")
    return model


# %% cells_in_an_rnn
# what = "LSTM cells in RNN layers"
def mended_stack(n_past, n_features):
    x = inputs = keras.Input((n_past, n_features))
    x = keras.layers.RNN(keras.layers.LSTMCell(12), return_sequences=True)(x)
    x = keras.layers.RNN(keras.layers.LSTMCell(6), return_sequences=True)(x)
    x = keras.layers.RNN(keras.layers.LSTMCell(5))(x)
    return keras.Model(inputs, keras.layers.Dense(4)(x))


# %% forecast_for_every_step
# what = "a forecast at every step, of which the last is kept"
def mended_stack(n_past, n_features):
    inputs = keras.layers.Input(batch_shape=(None, n_past, n_features))
    hidden = inputs
    for units in [12, 6, 5]:
        hidden = keras.layers.LSTM(units, return_sequences=True)(hidden)
    every = keras.layers.TimeDistributed(keras.layers.Dense(4))(hidden)
    last = keras.layers.Lambda(lambda values: values[:, -1], output_shape=(4,))(every)
    return keras.Model(inputs=inputs, outputs=last)


# %% functional
# what = "functional, layer by layer"
def mended_stack(n_past, n_features):
    inputs = keras.Input((n_past, n_features))
    x = keras.layers.LSTM(12, return_sequences=True)(inputs)
    x = keras.layers.LSTM(6, return_sequences=True)(x)
    x = keras.layers.LSTM(5)(x)
    return keras.Model(inputs, keras.layers.Dense(4)(x))


# %% last_step_taken
# what = "all layers return sequences, the last step is taken by hand"
from keras import layers


def mended_stack(n_past, n_features):
    x = inputs = keras.Input((n_past, n_features))
    for units in (12, 6, 5):
        x = layers.LSTM(units, return_sequences=True)(x)
    return keras.Model(inputs, layers.Dense(4)(x[:, -1, :]))


# %% list_of_sizes
# what = "a list made in a loop, given to Sequential at once"
from keras.layers import LSTM, Dense, Input


def mended_stack(n_past, n_features):
    stack = [Input((n_past, n_features))]
    for units, last in zip((12, 6, 5), (False, False, True)):
        stack.append(LSTM(units, return_sequences=not last))
    stack.append(Dense(4))
    return keras.models.Sequential(stack)


# %% settings_turned_round
# what = "takes the broken stack's settings and turns return_sequences round"
def mended_stack(n_past, n_features):
    layers = []
    for units, wrong in {12: False, 6: False, 5: True}.items():
        layers.append(keras.layers.LSTM(units, return_sequences=not wrong))
    model = keras.Sequential([*layers, keras.layers.Dense(4, activation=None)])
    model.build((None, n_past, n_features))
    return model


# %% shape_at_the_first_layer
# what = "the shape of the input at the first layer, as older code has it"
def mended_stack(n_past, n_features):
    model = keras.Sequential()
    model.add(keras.layers.LSTM(12, input_shape=(n_past, n_features), return_sequences=True))
    model.add(keras.layers.LSTM(6, return_sequences=True))
    model.add(keras.layers.LSTM(5))
    model.add(keras.layers.Dense(4))
    return model


# %% state_of_the_third
# what = "the hidden state from return_state goes to the dense layer"
def mended_stack(n_past, n_features):
    inputs = keras.Input(shape=(n_past, n_features))
    first = keras.layers.LSTM(12, return_sequences=True)(inputs)
    second = keras.layers.LSTM(6, return_sequences=True)(first)
    sequence, h, c = keras.layers.LSTM(5, return_sequences=True, return_state=True)(second)
    return keras.Model(inputs, keras.layers.Dense(4)(h))


# %% subclassed
# what = "a subclass of keras.Model whose layers are made from the top down"
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


# %% with_dropout
# what = "dropout between the layers"
def mended_stack(n_past, n_features):
    return keras.Sequential(
        [
            keras.Input((n_past, n_features)),
            keras.layers.LSTM(12, return_sequences=True, dropout=0.1),
            keras.layers.LSTM(6, return_sequences=True),
            keras.layers.Dropout(0.2),
            keras.layers.LSTM(5),
            keras.layers.Dense(4),
        ]
    )


# %% built_outside
# what = "builds the model once, outside of the function"
# score = 5
# message = "gives the same network twice"
from keras import layers

models = {}


def mended_stack(n_past, n_features):
    if (n_past, n_features) not in models:
        inputs = keras.Input((n_past, n_features))
        x = layers.LSTM(12, return_sequences=True)(inputs)
        x = layers.LSTM(6, return_sequences=True)(x)
        models[n_past, n_features] = keras.Model(inputs, layers.Dense(4)(layers.LSTM(5)(x)))
    return models[n_past, n_features]


# %% eight_steps_always
# what = "a model for the visible test"
# score = 5
# message = "mended_stack(9, 1) takes inputs of another shape"
def mended_stack(n_past, n_features):
    return keras.Sequential(
        [
            keras.Input((8, n_features)),
            keras.layers.LSTM(12, return_sequences=True),
            keras.layers.LSTM(6, return_sequences=True),
            keras.layers.LSTM(5),
            keras.layers.Dense(4),
        ]
    )


# %% three_features_always
# what = "the sizes of the broken stack's call"
# score = 5
# message = ["mended_stack(9, 1) takes inputs of another shape"]
def mended_stack(n_past, n_features):
    return keras.Sequential(
        [
            keras.Input(shape=(None, 3)),
            keras.layers.LSTM(12, return_sequences=True),
            keras.layers.LSTM(6, return_sequences=True),
            keras.layers.LSTM(5),
            keras.layers.Dense(4),
        ]
    )


# %% side_by_side
# what = "all three layers read the input, and the dense layer all of them"
# score = 0
# message = "The LSTM layer of mended_stack(8, 3) has the wrong number of parameters"
def mended_stack(n_past, n_features):
    inputs = keras.Input((n_past, n_features))
    parts = [keras.layers.LSTM(units)(inputs) for units in (12, 6, 5)]
    return keras.Model(inputs, keras.layers.Dense(4)(keras.layers.Concatenate()(parts)))


# %% one_repeated
# what = "mends the first layer, repeats after the second"
# score = 0
# message = "each LSTM layer must read the outputs of all steps of the layer below it"
def mended_stack(n_past, n_features):
    return keras.Sequential(
        [
            keras.Input(shape=(n_past, n_features)),
            keras.layers.LSTM(12, return_sequences=True),
            keras.layers.LSTM(6),
            keras.layers.RepeatVector(n_past),
            keras.layers.LSTM(5),
            keras.layers.Dense(4),
        ]
    )


# %% read_backwards
# what = "each layer from the end to the beginning"
# score = 0
# message = "each LSTM layer must read the outputs of all steps of the layer below it"
def mended_stack(n_past, n_features):
    return keras.Sequential(
        [
            keras.Input((n_past, n_features)),
            keras.layers.LSTM(12, return_sequences=True, go_backwards=True),
            keras.layers.LSTM(6, return_sequences=True, go_backwards=True),
            keras.layers.LSTM(5, go_backwards=True),
            keras.layers.Dense(4),
        ]
    )


# %% zeros_that_hide_it
# what = "repeats the last output, with weights that are all zero at first"
# score = 0
# message = "each LSTM layer must read the outputs of all steps of the layer below it"
def mended_stack(n_past, n_features):
    zeros = {"kernel_initializer": "zeros", "recurrent_initializer": "zeros"}
    return keras.Sequential(
        [
            keras.Input((n_past, n_features)),
            keras.layers.LSTM(12, **zeros),
            keras.layers.RepeatVector(n_past),
            keras.layers.LSTM(6, return_sequences=True, **zeros),
            keras.layers.LSTM(5, **zeros),
            keras.layers.Dense(4, kernel_initializer="zeros"),
        ]
    )


# %% softmax_at_the_end
# what = "softmax at the dense layer"
# score = 0
# message = "goes through an activation"
def mended_stack(n_past, n_features):
    return keras.Sequential(
        [
            keras.Input(shape=(n_past, n_features)),
            keras.layers.LSTM(12, return_sequences=True),
            keras.layers.LSTM(6, return_sequences=True),
            keras.layers.LSTM(5),
            keras.layers.Dense(4, activation="softmax"),
        ]
    )


# %% relu_inside
# what = "relu in the LSTM layers"
# score = 0
# message = "has other activations than the usual ones"
def mended_stack(n_past, n_features):
    return keras.Sequential(
        [
            keras.Input(shape=(n_past, n_features)),
            keras.layers.LSTM(12, activation="relu", return_sequences=True),
            keras.layers.LSTM(6, activation="relu", return_sequences=True),
            keras.layers.LSTM(5, activation="relu"),
            keras.layers.Dense(4),
        ]
    )


# %% layers_taken_out
# what = "takes the layers that complain out"
# score = 0
# message = "has other layers with weights than asked for"
def mended_stack(n_past, n_features):
    return keras.Sequential(
        [
            keras.Input(shape=(n_past, n_features)),
            keras.layers.LSTM(12),
            keras.layers.Dense(4),
        ]
    )


# %% both_directions
# what = "bidirectional layers"
# score = 0
# message = ["has other layers with weights than asked for", "Bidirectional"]
def mended_stack(n_past, n_features):
    model = keras.Sequential([keras.Input((n_past, n_features))])
    for units in (6, 3):
        model.add(keras.layers.Bidirectional(keras.layers.LSTM(units, return_sequences=True)))
    model.add(keras.layers.LSTM(5))
    model.add(keras.layers.Dense(4))
    return model


# %% first_layer_only
# what = "mends the first layer, not the second"
# score = 0
# message = ["mended_stack stopped with ValueError", "expected ndim=3, found ndim=2"]
def mended_stack(n_past, n_features):
    return keras.Sequential(
        [
            keras.Input(shape=(n_past, n_features)),
            keras.layers.LSTM(12, return_sequences=True),
            keras.layers.LSTM(6),
            keras.layers.LSTM(5),
            keras.layers.Dense(4),
        ]
    )


# %% as_it_was
# what = "the broken stack, handed in as it is"
# score = 0
# message = ["mended_stack stopped with ValueError", "expected ndim=3, found ndim=2", "In your code"]
def mended_stack(n_past, n_features):
    return keras.Sequential(
        [
            keras.Input(shape=(n_past, n_features)),
            keras.layers.LSTM(12, name="first"),
            keras.layers.LSTM(6, name="second"),
            keras.layers.LSTM(5, return_sequences=True, name="third"),
            keras.layers.Dense(4, name="forecast"),
        ]
    )


# %% steps_and_features_swapped
# what = "features before steps in the Input"
# score = 0
# message = "steps and features are swapped in the Input"
def mended_stack(n_past, n_features):
    return keras.Sequential(
        [
            keras.Input(shape=(n_features, n_past)),
            keras.layers.LSTM(12, return_sequences=True),
            keras.layers.LSTM(6, return_sequences=True),
            keras.layers.LSTM(5),
            keras.layers.Dense(4),
        ]
    )


# %% averaged
# what = "the average over the steps goes to the dense layer"
# score = 0
# message = "the dense layer gets the average over the steps"
def mended_stack(n_past, n_features):
    return keras.Sequential(
        [
            keras.Input(shape=(n_past, n_features)),
            keras.layers.LSTM(12, return_sequences=True),
            keras.layers.LSTM(6, return_sequences=True),
            keras.layers.LSTM(5, return_sequences=True),
            keras.layers.GlobalAveragePooling1D(),
            keras.layers.Dense(4),
        ]
    )


# %% cell_state_of_the_third
# what = "takes the last of what return_state gives"
# score = 0
# message = "the dense layer gets the cell state, not the hidden state"
def mended_stack(n_past, n_features):
    inputs = keras.Input((n_past, n_features))
    x = keras.layers.LSTM(12, return_sequences=True)(inputs)
    x = keras.layers.LSTM(6, return_sequences=True)(x)
    *_, c = keras.layers.LSTM(5, return_state=True)(x)
    return keras.Model(inputs, keras.layers.Dense(4)(c))


# %% no_dense_layer
# what = "forgets the dense layer"
# score = 0
# message = "the dense layer is missing"
def mended_stack(n_past, n_features):
    return keras.Sequential(
        [
            keras.Input(shape=(n_past, n_features)),
            keras.layers.LSTM(12, return_sequences=True),
            keras.layers.LSTM(6, return_sequences=True),
            keras.layers.LSTM(5),
        ]
    )


# %% flattened
# what = "the dense layer sees every step"
# score = 0
# message = "the dense layer sees the outputs of all steps (Flatten)"
def mended_stack(n_past, n_features):
    return keras.Sequential(
        [
            keras.Input(shape=(n_past, n_features)),
            keras.layers.LSTM(12, return_sequences=True),
            keras.layers.LSTM(6, return_sequences=True),
            keras.layers.LSTM(5, return_sequences=True),
            keras.layers.Flatten(),
            keras.layers.Dense(4),
        ]
    )


# %% largest_of_all_steps
# what = "the largest output of all steps"
# score = 0
# message = "the dense layer the last output of the top one"
def mended_stack(n_past, n_features):
    model = keras.Sequential([keras.Input((n_past, n_features))])
    for units in (12, 6, 5):
        model.add(keras.layers.LSTM(units, return_sequences=True))
    model.add(keras.layers.GlobalMaxPooling1D())
    model.add(keras.layers.Dense(4))
    return model


# %% reshaped
# what = "makes a sequence of one step out of the last output"
# score = 0
# message = "the last output became a sequence of one step"
def mended_stack(n_past, n_features):
    return keras.Sequential(
        [
            keras.Input(shape=(n_past, n_features)),
            keras.layers.LSTM(12),
            keras.layers.Reshape((1, 12)),
            keras.layers.LSTM(6),
            keras.layers.Reshape((1, 6)),
            keras.layers.LSTM(5),
            keras.layers.Dense(4),
        ]
    )


# %% repeat_vector
# what = "repeats the last output, so that there is a third axis again"
# score = 0
# message = "the last output is repeated for each step (RepeatVector)"
def mended_stack(n_past, n_features):
    return keras.Sequential(
        [
            keras.Input(shape=(n_past, n_features)),
            keras.layers.LSTM(12),
            keras.layers.RepeatVector(n_past),
            keras.layers.LSTM(6),
            keras.layers.RepeatVector(n_past),
            keras.layers.LSTM(5),
            keras.layers.Dense(4),
        ]
    )


# %% not_called
# what = "layers that are never joined to a model"
# score = 0
# message = "the layers were called but not made a model"
def mended_stack(n_past, n_features):
    x = keras.Input((n_past, n_features))
    for units, every in [(12, True), (6, True), (5, False)]:
        x = keras.layers.LSTM(units, return_sequences=every)(x)
    return keras.layers.Dense(4)(x)


# %% third_returns_sequences_too
# what = "the fault that Keras does not notice"
# score = 0
# message = "the third layer still hands on every step"
def mended_stack(n_past, n_features):
    return keras.Sequential(
        [
            keras.Input(shape=(n_past, n_features)),
            keras.layers.LSTM(12, return_sequences=True),
            keras.layers.LSTM(6, return_sequences=True),
            keras.layers.LSTM(5, return_sequences=True),
            keras.layers.Dense(4),
        ]
    )
