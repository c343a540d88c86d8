"""Count the parameters of five kinds of recurrent layer, and give the shapes that an LSTM layer hands on."""


# %% asks_keras
# what = "right, Keras counts, the variants from that"
def count_parameters(kind, units, features):
    layers = keras.layers
    made = {
        "plain": layers.SimpleRNN(units),
        "gru": layers.GRU(units, reset_after=False),
        "lstm": layers.LSTM(units),
        "coupled": layers.LSTM(units),
        "peephole": layers.LSTM(units),
    }
    layer = made[kind]
    layer.build((None, None, features))
    total = layer.count_params()
    if kind == "coupled":
        return total - total / 4
    return total + 3 * units if kind == "peephole" else total


def output_shapes(samples, steps, features, units):
    inputs = keras.Input((steps, features), batch_size=samples)
    outputs = keras.layers.LSTM(units, return_sequences=True, return_state=True)(inputs)
    return [output.shape for output in outputs]


# %% if_and_else
# what = "right, one kind after the other, NumPy's shapes"
def count_parameters(kind, units, features):
    one = units * features + units**2 + units
    if kind == "plain":
        return one
    elif kind == "gru" or kind == "coupled":
        return 3 * one
    elif kind == "lstm":
        return 4 * one
    else:
        return 4 * one + units + units + units


def output_shapes(samples, steps, features, units):
    H = np.zeros((samples, steps, units))
    return H.shape, H[:, -1].shape, H[:, -1].shape


# %% map_and_filter
# what = "right, map for the shapes"
def count_parameters(kind, units, features):
    blocks = {"plain": 1, "lstm": 4, "gru": 3, "coupled": 3, "peephole": 4}
    weights = map(sum, [[features * units, units * units, units]] * blocks[kind])
    return sum(weights) + 3 * units * (kind == "peephole")


def output_shapes(samples, steps, features, units):
    return map(tuple, [[samples, steps, units], [samples, units], [samples, units]])


# %% match_case
# what = "right, match, shapes as lists"
def count_parameters(kind, units, features):
    match kind:
        case "plain":
            blocks = 1
        case "lstm" | "peephole":
            blocks = 4
        case _:
            blocks = 3
    peepholes = 3 if kind == "peephole" else 0
    return np.int64(blocks * (features + units + 1) * units + peepholes * units)


def output_shapes(samples, steps, features, units):
    state = [samples, units]
    return [[samples, steps, units], state, state]


# %% shapes_of_a_real_layer
# what = "right, the shapes read off a layer's tensors"
def count_parameters(kind, units, features):
    blocks = {"plain": 1, "lstm": 4, "gru": 3, "coupled": 3, "peephole": 4}[kind]
    return blocks * units * (features + units + 1) + 3 * units * (kind == "peephole")


def output_shapes(samples, steps, features, units):
    layer = keras.layers.LSTM(units, return_sequences=True, return_state=True)
    return [part.shape for part in layer(np.zeros((samples, steps, features)))]


# %% one_peephole
# what = "one peephole for all gates"
# score = 5
# message = "each of the three gates has a peephole of its own"
def count_parameters(kind, units, features):
    block = units * (units + features) + units
    blocks = {"plain": 1, "lstm": 4, "gru": 3, "coupled": 3, "peephole": 4}
    total = blocks[kind] * block
    if kind == "peephole":
        total += units
    return total


def output_shapes(samples, steps, features, units):
    return (samples, steps, units), (samples, units), (samples, units)


# %% peephole_matrix
# what = "a matrix for each peephole"
# score = 5
# message = "not a matrix"
def count_parameters(kind, units, features):
    block = units * (units + features) + units
    blocks = {"plain": 1, "lstm": 4, "gru": 3, "coupled": 3, "peephole": 4}
    total = blocks[kind] * block
    if kind == "peephole":
        total += 3 * units * units
    return total


def output_shapes(samples, steps, features, units):
    return (samples, steps, units), (samples, units), (samples, units)


# %% peephole_for_the_candidate_too
# what = "four peepholes"
# score = 5
# message = "the candidate has no peephole"
def count_parameters(kind, units, features):
    block = units * (units + features) + units
    blocks = {"plain": 1, "lstm": 4, "gru": 3, "coupled": 3, "peephole": 4}
    total = blocks[kind] * block
    if kind == "peephole":
        total += 4 * units
    return total


def output_shapes(samples, steps, features, units):
    return (samples, steps, units), (samples, units), (samples, units)


# %% coupled_counted_like_an_lstm
# what = "the coupled input gate is counted"
# score = 5
# message = "these are the four blocks of an LSTM"
def count_parameters(kind, units, features):
    block = units * (units + features) + units
    blocks = {"plain": 1, "lstm": 4, "gru": 3, "coupled": 4, "peephole": 4}
    total = blocks[kind] * block
    if kind == "peephole":
        total += 3 * units
    return total


def output_shapes(samples, steps, features, units):
    return (samples, steps, units), (samples, units), (samples, units)


# %% last_state_for_H
# what = "return_sequences forgotten"
# score = 0
# message = "H holds one for each step"
def count_parameters(kind, units, features):
    block = units * (units + features) + units
    blocks = {"plain": 1, "lstm": 4, "gru": 3, "coupled": 3, "peephole": 4}
    total = blocks[kind] * block
    if kind == "peephole":
        total += 3 * units
    return total


def output_shapes(samples, steps, features, units):
    return (samples, units), (samples, units), (samples, units)


# %% shapes_not_answered
# what = "only the first function is written"
# score = 0
# message = "`output_shapes` is not answered yet"
def count_parameters(kind, units, features):
    block = units * (units + features) + units
    blocks = {"plain": 1, "lstm": 4, "gru": 3, "coupled": 3, "peephole": 4}
    total = blocks[kind] * block
    if kind == "peephole":
        total += 3 * units
    return total


def output_shapes(samples, steps, features, units):
    raise NotImplementedError()


# %% no_bias
# what = "the biases are forgotten"
# score = 0
# message = ["count_parameters(\"plain\", 2, 3)", "the bias is left out"]
def count_parameters(kind, units, features):
    block = units * (units + features)
    blocks = {"plain": 1, "lstm": 4, "gru": 3, "coupled": 3, "peephole": 4}
    total = blocks[kind] * block
    if kind == "peephole":
        total += 3 * units
    return total


def output_shapes(samples, steps, features, units):
    return (samples, steps, units), (samples, units), (samples, units)


# %% one_bias_for_all
# what = "one bias for the four blocks"
# score = 0
# message = "each of the four blocks has a bias of its own"
def count_parameters(kind, units, features):
    blocks = {"plain": 1, "lstm": 4, "gru": 3, "coupled": 3, "peephole": 4}[kind]
    return blocks * units * (units + features) + units + 3 * units * (kind == "peephole")


def output_shapes(samples, steps, features, units):
    return (samples, steps, units), (samples, units), (samples, units)


# %% none_for_samples
# what = "None for the samples, as Keras prints it"
# score = 0
# message = "here their number is given"
def count_parameters(kind, units, features):
    blocks = {"plain": 1, "lstm": 4, "gru": 3, "coupled": 3, "peephole": 4}[kind]
    return blocks * units * (features + units + 1) + 3 * units * (kind == "peephole")


def output_shapes(samples, steps, features, units):
    return (None, steps, units), (None, units), (None, units)


# %% gru_with_two_biases
# what = "Keras's default GRU"
# score = 0
# message = "one bias for each block"
def count_parameters(kind, units, features):
    block = units * (units + features) + units
    if kind == "gru":
        return 3 * (block + units)
    blocks = {"plain": 1, "lstm": 4, "coupled": 3, "peephole": 4}
    return blocks[kind] * block + (3 * units if kind == "peephole" else 0)


def output_shapes(samples, steps, features, units):
    return (samples, steps, units), (samples, units), (samples, units)


# %% sequences_everywhere
# what = "states with an axis for the steps"
# score = 0
# message = "only H has an axis for the steps"
def count_parameters(kind, units, features):
    block = units * (units + features) + units
    blocks = {"plain": 1, "lstm": 4, "gru": 3, "coupled": 3, "peephole": 4}
    total = blocks[kind] * block
    if kind == "peephole":
        total += 3 * units
    return total


def output_shapes(samples, steps, features, units):
    return ((samples, steps, units),) * 3


# %% arrays_for_shapes
# what = "what the layer hands on, not its shapes"
# score = 0
# message = "the array itself is returned: give its shape"
def count_parameters(kind, units, features):
    blocks = {"plain": 1, "lstm": 4, "gru": 3, "coupled": 3, "peephole": 4}[kind]
    return blocks * units * (features + units + 1) + 3 * units * (kind == "peephole")


def output_shapes(samples, steps, features, units):
    layer = keras.layers.LSTM(units, return_sequences=True, return_state=True)
    return layer(np.zeros((samples, steps, features)))


# %% samples_left_out
# what = "the axis of the samples is left out"
# score = 0
# message = "the axis of the samples is left out"
def count_parameters(kind, units, features):
    block = units * (units + features) + units
    blocks = {"plain": 1, "lstm": 4, "gru": 3, "coupled": 3, "peephole": 4}
    total = blocks[kind] * block
    if kind == "peephole":
        total += 3 * units
    return total


def output_shapes(samples, steps, features, units):
    return (steps, units), (units,), (units,)


# %% no_state_matrix
# what = "a dense layer is counted"
# score = 0
# message = "the matrix for the state is left out"
def count_parameters(kind, units, features):
    block = units * features + units
    blocks = {"plain": 1, "lstm": 4, "gru": 3, "coupled": 3, "peephole": 4}
    total = blocks[kind] * block
    if kind == "peephole":
        total += 3 * units
    return total


def output_shapes(samples, steps, features, units):
    return (samples, steps, units), (samples, units), (samples, units)


# %% four_blocks_for_all
# what = "four blocks for the plain cell too"
# score = 0
# message = "the plain cell has one block, not four"
def count_parameters(kind, units, features):
    return 4 * (units * (units + features) + units)


def output_shapes(samples, steps, features, units):
    return (samples, steps, units), (samples, units), (samples, units)


# %% three_blocks_for_the_lstm
# what = "the candidate is not counted"
# score = 0
# message = "these are three blocks"
def count_parameters(kind, units, features):
    block = units * (units + features) + units
    blocks = {"plain": 1, "lstm": 3, "gru": 2, "coupled": 2, "peephole": 3}
    total = blocks[kind] * block
    if kind == "peephole":
        total += 3 * units
    return total


def output_shapes(samples, steps, features, units):
    return (samples, steps, units), (samples, units), (samples, units)


# %% units_and_features_mixed_up
# what = "units and features mixed up"
# score = 0
# message = "units and features are mixed up"
def count_parameters(kind, units, features):
    block = features * (units + features) + features
    blocks = {"plain": 1, "lstm": 4, "gru": 3, "coupled": 3, "peephole": 4}
    total = blocks[kind] * block
    if kind == "peephole":
        total += 3 * units
    return total


def output_shapes(samples, steps, features, units):
    return (samples, steps, units), (samples, units), (samples, units)


# %% steps_for_units
# what = "units taken for steps"
# score = 0
# message = "units are not steps"
def count_parameters(kind, units, features):
    block = units * (units + features) + units
    blocks = {"plain": 1, "lstm": 4, "gru": 3, "coupled": 3, "peephole": 4}
    total = blocks[kind] * block
    if kind == "peephole":
        total += 3 * units
    return total


def output_shapes(samples, steps, features, units):
    return (samples, steps, units), (samples, steps), (samples, steps)


# %% features_come_out
# what = "features in place of units in the shapes"
# score = 0
# message = "what comes out has units, not features"
def count_parameters(kind, units, features):
    block = units * (units + features) + units
    blocks = {"plain": 1, "lstm": 4, "gru": 3, "coupled": 3, "peephole": 4}
    total = blocks[kind] * block
    if kind == "peephole":
        total += 3 * units
    return total


def output_shapes(samples, steps, features, units):
    return (samples, steps, features), (samples, features), (samples, features)
