"""Build a stack with one LSTM layer for each entry of a list, and a dense layer on top."""


# %% all_steps_then_the_last
# what = "every layer returns sequences, the last step is taken"
def stacked_lstm(n_past, n_features, units, n_future):
    x = inputs = keras.layers.Input((n_past, n_features))
    for size in units:
        x = keras.layers.LSTM(size, return_sequences=True)(x)
    return keras.models.Model(inputs, keras.layers.Dense(n_future)(x[:, -1]))


# %% built_from_the_top
# what = "the list of layers is made from the top down and turned"
def stacked_lstm(n_past, n_features, units, n_future):
    layers = [keras.layers.Dense(n_future)]
    for size in reversed(units):
        above = layers[-1]
        layers.append(keras.layers.LSTM(size, return_sequences=isinstance(above, keras.layers.LSTM)))
    model = keras.Sequential(layers[::-1])
    model.build((None, n_past, n_features))
    return model


# %% functional_enumerate
# what = "functional, enumerate"
def stacked_lstm(n_past, n_features, units, n_future):
    x = inputs = keras.Input(shape=(n_past, n_features))
    for number, size in enumerate(units):
        x = keras.layers.LSTM(size, return_sequences=number < len(units) - 1)(x)
    outputs = keras.layers.Dense(n_future)(x)
    return keras.Model(inputs, outputs)


# %% last_entry_split_off
# what = "star in an assignment, list of layers"
def stacked_lstm(n_past, n_features, units, n_future):
    *below, top = units
    layers = [keras.Input((n_past, n_features))]
    layers += [keras.layers.LSTM(n, return_sequences=True) for n in below]
    layers += [keras.layers.LSTM(top), keras.layers.Dense(n_future)]
    return keras.Sequential(layers, name="stack")


# %% nested_sequential
# what = "a Sequential for the LSTM layers inside another"
def stacked_lstm(n_past, n_features, units, n_future):
    memory = keras.Sequential([keras.layers.LSTM(n, return_sequences=True) for n in units[:-1]])
    memory.add(keras.layers.LSTM(units[-1]))
    return keras.Sequential([keras.Input((n_past, n_features)), memory, keras.layers.Dense(n_future)])


# %% numpy_sizes
# what = "NumPy's numbers, one layer of cells at a time"
def stacked_lstm(n_past, n_features, units, n_future):
    sizes = np.array(units)
    last = np.arange(sizes.size) == sizes.size - 1
    layers = [keras.layers.LSTM(int(n), return_sequences=not end) for n, end in zip(sizes, last)]
    return keras.Sequential([keras.Input((n_past, n_features)), *layers, keras.layers.Dense(n_future)])


# %% popped_from_a_copy
# what = "pops from a copy of the list"
def stacked_lstm(n_past, n_features, units, n_future):
    left = list(units)
    model = keras.Sequential([keras.Input((n_past, n_features))])
    while left:
        size = left.pop(0)
        model.add(keras.layers.LSTM(size, return_sequences=bool(left)))
    model.add(keras.layers.Dense(n_future, activation=None))
    model.compile(loss="mse", optimizer="adam")
    return model


# %% recursive
# what = "a stack on a stack"
def stack(x, units):
    if len(units) == 1:
        return keras.layers.LSTM(units[0])(x)
    return stack(keras.layers.LSTM(units[0], return_sequences=True)(x), units[1:])


def stacked_lstm(n_past, n_features, units, n_future):
    inputs = keras.Input((n_past, n_features))
    return keras.Model(inputs, keras.layers.Dense(n_future)(stack(inputs, units)))


# %% reduce
# what = "functools.reduce over the sizes"
from functools import reduce


def stacked_lstm(n_past, n_features, units, n_future):
    inputs = keras.Input(shape=(n_past, n_features))
    below = reduce(lambda x, size: keras.layers.LSTM(size, return_sequences=True)(x), units[:-1], inputs)
    top = keras.layers.LSTM(units[-1], name="top")(below)
    return keras.Model(inputs=[inputs], outputs=keras.layers.Dense(units=n_future, name="out")(top))


# %% subclassed
# what = "a subclass, not built"
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


# %% while_loop_and_copies
# what = "a while loop, a copy of the list, the last state of each layer"
def stacked_lstm(n_past, n_features, units, n_future):
    left = list(units)
    inputs = x = keras.Input((n_past, n_features), dtype="float32")
    while left:
        x, h, c = keras.layers.LSTM(left.pop(0), return_sequences=True, return_state=True)(x)
    return keras.Model(inputs, keras.layers.Dense(n_future, activation="linear")(h))


# %% states_handed_on
# what = "the last layer starts from the state of the one below"
# score = 8
# message = "The output of stacked_lstm(3, 2, [6, 6], 1) is wrong"
def stacked_lstm(n_past, n_features, units, n_future):
    inputs = x = keras.Input((n_past, n_features))
    states, below = None, None
    for size in units:
        start = states if below == size else None
        x, *states = keras.layers.LSTM(size, return_sequences=True, return_state=True)(x, initial_state=start)
        below = size
    return keras.Model(inputs, keras.layers.Dense(n_future)(x[:, -1]))


# %% summed_with_the_one_below
# what = "adds what the layer below says, where the sizes are equal"
# score = 8
# message = "The output of stacked_lstm(3, 2, [6, 6], 1) is wrong"
def stacked_lstm(n_past, n_features, units, n_future):
    inputs = x = keras.Input((n_past, n_features))
    for size in units:
        y = keras.layers.LSTM(size, return_sequences=True)(x)
        x = keras.layers.Add()([x, y]) if x.shape[-1] == size else y
    return keras.Model(inputs, keras.layers.Dense(n_future)(x[:, -1]))


# %% one_model_for_all
# what = "keeps its layers outside of the function"
# score = 8
# message = "gives the same network twice"
kept = {}


def stacked_lstm(n_past, n_features, units, n_future):
    key = (n_past, n_features, tuple(units), n_future)
    if key not in kept:
        x = inputs = keras.Input((n_past, n_features))
        for size in units[:-1]:
            x = keras.layers.LSTM(size, return_sequences=True)(x)
        x = keras.layers.LSTM(units[-1])(x)
        kept[key] = keras.Model(inputs, keras.layers.Dense(n_future)(x))
    return kept[key]


# %% two_or_three_layers
# what = "cases for two and for three layers"
# score = 8
# message = ["stacked_lstm stopped with IndexError", "In your code"]
def stacked_lstm(n_past, n_features, units, n_future):
    layers = [keras.Input((n_past, n_features))]
    if len(units) == 3:
        layers.append(keras.layers.LSTM(units[0], return_sequences=True))
    layers.append(keras.layers.LSTM(units[-2], return_sequences=True))
    layers.append(keras.layers.LSTM(units[-1]))
    layers.append(keras.layers.Dense(n_future))
    return keras.Sequential(layers)


# %% compares_sizes
# what = "asks whether the size is the last one, not whether the place is"
# score = 8
# message = ["stacked_lstm stopped with ValueError", "expected ndim=3, found ndim=2"]
def stacked_lstm(n_past, n_features, units, n_future):
    model = keras.Sequential([keras.Input((n_past, n_features))])
    for size in units:
        model.add(keras.layers.LSTM(size, return_sequences=size != units[-1]))
    model.add(keras.layers.Dense(n_future))
    return model


# %% bottom_and_top_always
# what = "the first entry always gets a layer that returns sequences"
# score = 8
# message = ["stacked_lstm(6, 4, [5], 2) has other layers with weights", "a layer too many"]
def stacked_lstm(n_past, n_features, units, n_future):
    model = keras.Sequential([keras.Input((n_past, n_features)), keras.layers.LSTM(units[0], return_sequences=True)])
    for size in units[1:-1]:
        model.add(keras.layers.LSTM(size, return_sequences=True))
    model.add(keras.layers.LSTM(units[-1]))
    model.add(keras.layers.Dense(n_future))
    return model


# %% four_steps_always
# what = "four steps, as in the visible test"
# score = 8
# message = "takes inputs of another shape"
def stacked_lstm(n_past, n_features, units, n_future):
    layers = [keras.layers.LSTM(size, return_sequences=place < len(units)) for place, size in enumerate(units, 1)]
    return keras.Sequential([keras.Input((4, n_features)), *layers, keras.layers.Dense(n_future)])


# %% one_feature_always
# what = "an input of one feature"
# score = 8
# message = "takes inputs of another shape"
def stacked_lstm(n_past, n_features, units, n_future):
    model = keras.Sequential([keras.Input((n_past, 1))])
    for size in units[:-1]:
        model.add(keras.layers.LSTM(size, return_sequences=True))
    model.add(keras.layers.LSTM(units[-1]))
    model.add(keras.layers.Dense(n_future))
    return model


# %% eight_outputs_always
# what = "the forecast always has 8 steps"
# score = 8
# message = "the dense layer always has 8 outputs"
def stacked_lstm(n_past, n_features, units, n_future):
    model = keras.Sequential([keras.Input((n_past, n_features))])
    for size in units[:-1]:
        model.add(keras.layers.LSTM(size, return_sequences=True))
    model.add(keras.layers.LSTM(units[-1]))
    model.add(keras.layers.Dense(8))
    return model


# %% place_by_index
# what = "looks the place up in the list, where equal sizes have the same"
# score = 8
# message = "the top layer hands on every step as well"
def stacked_lstm(n_past, n_features, units, n_future):
    model = keras.Sequential([keras.Input((n_past, n_features))])
    for size in units:
        model.add(keras.layers.LSTM(size, return_sequences=units.index(size) < len(units) - 1))
    model.add(keras.layers.Dense(n_future))
    return model


# %% upper_layers_read_backwards
# what = "each layer reads the one below backwards"
# score = 0
# message = "The output of stacked_lstm(4, 1, [12, 6], 8) is wrong"
def stacked_lstm(n_past, n_features, units, n_future):
    model = keras.Sequential([keras.Input((n_past, n_features))])
    for number, size in enumerate(units):
        last = number == len(units) - 1
        model.add(keras.layers.LSTM(size, return_sequences=not last, go_backwards=number > 0))
    model.add(keras.layers.Dense(n_future))
    return model


# %% list_emptied
# what = "pops from the list that it was given"
# score = 0
# message = "changed its input `units`"
def stacked_lstm(n_past, n_features, units, n_future):
    model = keras.Sequential([keras.Input((n_past, n_features))])
    top = units.pop()
    for size in units:
        model.add(keras.layers.LSTM(size, return_sequences=True))
    model.add(keras.layers.LSTM(top))
    model.add(keras.layers.Dense(n_future))
    return model


# %% relu_at_the_end
# what = "a forecast that cannot be negative"
# score = 0
# message = "goes through an activation"
def stacked_lstm(n_past, n_features, units, n_future):
    model = keras.Sequential([keras.Input((n_past, n_features))])
    for size in units[:-1]:
        model.add(keras.layers.LSTM(size, return_sequences=True))
    model.add(keras.layers.LSTM(units[-1]))
    model.add(keras.layers.Dense(n_future, activation="relu"))
    return model


# %% relu_inside
# what = "relu, as in the large stack"
# score = 0
# message = "has other activations than the usual ones"
def stacked_lstm(n_past, n_features, units, n_future):
    model = keras.Sequential([keras.Input((n_past, n_features))])
    for size in units[:-1]:
        model.add(keras.layers.LSTM(size, activation="relu", return_sequences=True))
    model.add(keras.layers.LSTM(units[-1]))
    model.add(keras.layers.Dense(n_future))
    return model


# %% stacked_cells
# what = "one RNN layer of stacked cells is no stack of LSTM layers"
# score = 0
# message = "has other layers with weights than asked for"
def stacked_lstm(n_past, n_features, units, n_future):
    cells = keras.layers.StackedRNNCells([keras.layers.LSTMCell(n) for n in units])
    return keras.Sequential([keras.Input((n_past, n_features)), keras.layers.RNN(cells), keras.layers.Dense(n_future)])


# %% flattened
# what = "every step goes to the dense layer"
# score = 0
# message = ["has the wrong number of parameters", "Flatten"]
def stacked_lstm(n_past, n_features, units, n_future):
    model = keras.Sequential([keras.Input((n_past, n_features))])
    for size in units:
        model.add(keras.layers.LSTM(size, return_sequences=True))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(n_future))
    return model


# %% first_size_everywhere
# what = "all layers as wide as the first"
# score = 0
# message = ["has the wrong number of parameters", "all layers have the first size"]
def stacked_lstm(n_past, n_features, units, n_future):
    model = keras.Sequential([keras.Input((n_past, n_features))])
    for _ in units[:-1]:
        model.add(keras.layers.LSTM(units[0], return_sequences=True))
    model.add(keras.layers.LSTM(units[0]))
    model.add(keras.layers.Dense(n_future))
    return model


# %% reverse_order
# what = "the last entry at the bottom"
# score = 0
# message = "in reverse order"
def stacked_lstm(n_past, n_features, units, n_future):
    model = keras.Sequential([keras.Input((n_past, n_features))])
    for size in units[:0:-1]:
        model.add(keras.layers.LSTM(size, return_sequences=True))
    model.add(keras.layers.LSTM(units[0]))
    model.add(keras.layers.Dense(n_future))
    return model


# %% layers_returned
# what = "returns the layers, not a model"
# score = 0
# message = "is not a Keras model"
def stacked_lstm(n_past, n_features, units, n_future):
    layers = [keras.layers.LSTM(n, return_sequences=True) for n in units[:-1]]
    return [*layers, keras.layers.LSTM(units[-1]), keras.layers.Dense(n_future)]


# %% compiled_returned
# what = "returns what compile gives"
# score = 0
# message = "stacked_lstm returned None"
def stacked_lstm(n_past, n_features, units, n_future):
    model = keras.Sequential([keras.Input((n_past, n_features))])
    for size in units[:-1]:
        model.add(keras.layers.LSTM(size, return_sequences=True))
    model.add(keras.layers.LSTM(units[-1]))
    model.add(keras.layers.Dense(n_future))
    return model.compile(loss="mse")


# %% return_sequences_forgotten
# what = "no layer returns sequences"
# score = 0
# message = ["stacked_lstm stopped with ValueError", "expected ndim=3, found ndim=2"]
def stacked_lstm(n_past, n_features, units, n_future):
    model = keras.Sequential([keras.Input((n_past, n_features))])
    for size in units:
        model.add(keras.layers.LSTM(size))
    model.add(keras.layers.Dense(n_future))
    return model


# %% two_layers_always
# what = "as in the example: two layers"
# score = 0
# message = ["stacked_lstm(4, 1, [7, 5, 9], 8) has other layers", "LSTM, LSTM, LSTM, Dense"]
def stacked_lstm(n_past, n_features, units, n_future):
    lower, upper = units[0], units[1]
    return keras.Sequential(
        [
            keras.Input((n_past, n_features)),
            keras.layers.LSTM(lower, return_sequences=True),
            keras.layers.LSTM(upper),
            keras.layers.Dense(n_future),
        ]
    )


# %% first_step_for_last
# what = "takes the output of the first step"
# score = 0
# message = "the dense layer gets the output of the first step"
def stacked_lstm(n_past, n_features, units, n_future):
    x = inputs = keras.Input((n_past, n_features))
    for size in units:
        x = keras.layers.LSTM(size, return_sequences=True)(x)
    return keras.Model(inputs, keras.layers.Dense(n_future)(x[:, 0]))


# %% repeat_vector
# what = "repeats the last output for the next layer"
# score = 0
# message = "the last output is repeated for each step (RepeatVector)"
def stacked_lstm(n_past, n_features, units, n_future):
    model = keras.Sequential([keras.Input((n_past, n_features))])
    for size in units[:-1]:
        model.add(keras.layers.LSTM(size))
        model.add(keras.layers.RepeatVector(n_past))
    model.add(keras.layers.LSTM(units[-1]))
    model.add(keras.layers.Dense(n_future))
    return model


# %% sequences_everywhere
# what = "every layer returns sequences"
# score = 0
# message = "the top layer hands on every step as well"
def stacked_lstm(n_past, n_features, units, n_future):
    model = keras.Sequential([keras.Input((n_past, n_features))])
    for size in units:
        model.add(keras.layers.LSTM(size, return_sequences=True))
    model.add(keras.layers.Dense(n_future))
    return model
