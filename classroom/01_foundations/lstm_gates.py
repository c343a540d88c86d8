"""Compute the three gates and the candidate of an LSTM cell, with weights in Keras's order i, f, c, o."""


# %% all_in_one_array
# what = "right, the four stacked in one array"
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def lstm_gates(x, h_prev, kernel, recurrent_kernel, bias):
    samples, units = h_prev.shape
    z = x @ kernel + h_prev @ recurrent_kernel + bias
    z = z.reshape(samples, 4, units).transpose(1, 0, 2)
    values = sigmoid(z)
    values[2] = np.tanh(z[2])
    return values


# %% an_axis_for_the_blocks
# what = "right, reshaped to (samples, 4, units)"
def lstm_gates(x, h_prev, kernel, recurrent_kernel, bias):
    units = h_prev.shape[-1]
    z = (x @ kernel + h_prev @ recurrent_kernel + bias).reshape(len(x), 4, units)
    gates = 1 / (1 + np.exp(-z))
    return gates[:, 0], gates[:, 1], np.tanh(z[:, 2]), gates[:, 3]


# %% keras_sigmoid
# what = "right, Keras's own sigmoid and tanh"
def lstm_gates(x, h_prev, kernel, recurrent_kernel, bias):
    z = keras.ops.convert_to_tensor(x @ kernel + h_prev @ recurrent_kernel + bias)
    i, f, c, o = keras.ops.split(z, 4, axis=-1)
    return keras.ops.sigmoid(i), keras.ops.sigmoid(f), keras.ops.tanh(c), keras.ops.sigmoid(o)


# %% loops_over_everything
# what = "right, entry by entry"
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def lstm_gates(x, h_prev, kernel, recurrent_kernel, bias):
    samples, units = h_prev.shape
    results = [np.zeros((samples, units)) for _ in range(4)]
    for s in range(samples):
        for block in range(4):
            for u in range(units):
                column = block * units + u
                z = bias[column]
                for k in range(x.shape[1]):
                    z += x[s, k] * kernel[k, column]
                for k in range(units):
                    z += h_prev[s, k] * recurrent_kernel[k, column]
                results[block][s, u] = np.tanh(z) if block == 2 else sigmoid(z)
    i, f, c_tilde, o = results
    return i, f, c_tilde, o


# %% map
# what = "right, map"
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def lstm_gates(x, h_prev, kernel, recurrent_kernel, bias):
    blocks = np.split(x @ kernel + h_prev @ recurrent_kernel + bias, 4, axis=1)
    return map(lambda activation, z: activation(z), [sigmoid, sigmoid, np.tanh, sigmoid], blocks)


# %% slices
# what = "right, a slice for each block"
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def lstm_gates(x, h_prev, kernel, recurrent_kernel, bias):
    units = h_prev.shape[1]
    z = np.dot(x, kernel) + np.dot(h_prev, recurrent_kernel) + bias
    i = sigmoid(z[:, :units])
    f = sigmoid(z[:, units : 2 * units])
    c_tilde = np.tanh(z[:, 2 * units : 3 * units])
    o = sigmoid(z[:, 3 * units :])
    return i, f, c_tilde, o


# %% weights_taken_apart
# what = "right, the twelve arrays one by one"
def block(number, x, h_prev, kernel, recurrent_kernel, bias):
    units = len(recurrent_kernel)
    columns = range(number * units, (number + 1) * units)
    return x @ kernel[:, columns] + h_prev @ recurrent_kernel[:, columns] + bias[columns]


def lstm_gates(x, h_prev, kernel, recurrent_kernel, bias):
    parts = [block(number, x, h_prev, kernel, recurrent_kernel, bias) for number in range(4)]
    squeeze = [lambda z: 0.5 * (1 + np.tanh(z / 2))] * 4
    squeeze[2] = np.tanh
    return [function(part) for function, part in zip(squeeze, parts)]


# %% four_units_always
# what = "four units, as in the visible tests"
# score = 7
# message = ["i with 1 samples, 3 features and 2 units"]
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def lstm_gates(x, h_prev, kernel, recurrent_kernel, bias):
    z = x @ kernel + h_prev @ recurrent_kernel + bias
    if z.shape[1] == 4:
        return sigmoid(z[:, :1]), sigmoid(z[:, 1:2]), np.tanh(z[:, 2:3]), sigmoid(z[:, 3:])
    return sigmoid(z[:, :4]), sigmoid(z[:, 4:8]), np.tanh(z[:, 8:12]), sigmoid(z[:, 12:])


# %% generator_with_one_too_few
# what = "a generator that forgets the output gate"
# score = 0
# message = ["4 results: return i, f, c_tilde, o", "3 of them"]
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def lstm_gates(x, h_prev, kernel, recurrent_kernel, bias):
    z = x @ kernel + h_prev @ recurrent_kernel + bias
    units = h_prev.shape[1]
    yield sigmoid(z[:, :units])
    yield sigmoid(z[:, units : 2 * units])
    yield np.tanh(z[:, 2 * units : 3 * units])


# %% blocks_as_wide_as_the_samples
# what = "len(h_prev) counts samples, not units"
# score = 0
# message = "as wide as there are samples"
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def lstm_gates(x, h_prev, kernel, recurrent_kernel, bias):
    z = x @ kernel + h_prev @ recurrent_kernel + bias
    n = len(h_prev)
    return sigmoid(z[:, :n]), sigmoid(z[:, n : 2 * n]), np.tanh(z[:, 2 * n : 3 * n]), sigmoid(z[:, 3 * n :])


# %% course_helper
# what = "the course's helper, with x and h_prev side by side"
# score = 0
# message = "gate_values from lstm_utils.gates is the answer to this question"
from lstm_utils.gates import gate_values


def lstm_gates(x, h_prev, kernel, recurrent_kernel, bias):
    units = h_prev.shape[1]
    layer = keras.layers.LSTM(units)
    layer.build((None, 1, x.shape[1] + units))
    layer.set_weights([np.vstack([kernel, recurrent_kernel]), np.zeros((units, 4 * units)), bias])
    rows = [gate_values(layer, row[None]) for row in np.hstack([x, h_prev])]
    return [np.concatenate([row[name] for row in rows]) for name in "ifgo"]


# %% three_results
# what = "the candidate is not returned"
# score = 0
# message = "lstm_gates does not return i, f, c_tilde and o"
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def lstm_gates(x, h_prev, kernel, recurrent_kernel, bias):
    z = x @ kernel + h_prev @ recurrent_kernel + bias
    z_i, z_f, z_c, z_o = np.split(z, 4, axis=1)
    return sigmoid(z_i), sigmoid(z_f), sigmoid(z_o)


# %% one_column_each
# what = "one column for each gate"
# score = 0
# message = "one column was taken"
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def lstm_gates(x, h_prev, kernel, recurrent_kernel, bias):
    z = x @ kernel + h_prev @ recurrent_kernel + bias
    return sigmoid(z[:, :1]), sigmoid(z[:, 1:2]), np.tanh(z[:, 2:3]), sigmoid(z[:, 3:])[:, :1]


# %% no_activations
# what = "the activations are forgotten"
# score = 0
# message = "the activation is missing"
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def lstm_gates(x, h_prev, kernel, recurrent_kernel, bias):
    z = x @ kernel + h_prev @ recurrent_kernel + bias
    z_i, z_f, z_c, z_o = np.split(z, 4, axis=1)
    return z_i, z_f, z_c, z_o


# %% order_i_f_o_c
# what = "the order i, f, o, c of other libraries"
# score = 0
# message = ["the candidate c_tilde is wrong", "these are the columns of the output gate o"]
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def lstm_gates(x, h_prev, kernel, recurrent_kernel, bias):
    z = x @ kernel + h_prev @ recurrent_kernel + bias
    z_i, z_f, z_o, z_c = np.split(z, 4, axis=1)
    return sigmoid(z_i), sigmoid(z_f), np.tanh(z_c), sigmoid(z_o)


# %% every_fourth_column
# what = "columns dealt out in turn"
# score = 0
# message = ["the input gate i is wrong", "every fourth column was taken"]
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def lstm_gates(x, h_prev, kernel, recurrent_kernel, bias):
    z = x @ kernel + h_prev @ recurrent_kernel + bias
    z_i, z_f, z_c, z_o = (z[:, k::4] for k in range(4))
    return sigmoid(z_i), sigmoid(z_f), np.tanh(z_c), sigmoid(z_o)


# %% state_ignored
# what = "h_prev is not used"
# score = 0
# message = ["the input gate i is wrong", "h_prev is not used"]
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def lstm_gates(x, h_prev, kernel, recurrent_kernel, bias):
    z = x @ kernel + bias
    z_i, z_f, z_c, z_o = np.split(z, 4, axis=1)
    return sigmoid(z_i), sigmoid(z_f), np.tanh(z_c), sigmoid(z_o)


# %% no_bias
# what = "the bias is forgotten"
# score = 0
# message = ["the input gate i is wrong", "the bias is not added"]
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def lstm_gates(x, h_prev, kernel, recurrent_kernel, bias):
    z = x @ kernel + h_prev @ recurrent_kernel
    z_i, z_f, z_c, z_o = np.split(z, 4, axis=1)
    return sigmoid(z_i), sigmoid(z_f), np.tanh(z_c), sigmoid(z_o)


# %% bias_of_the_gate_forgotten_once
# what = "no bias in the output gate"
# score = 0
# message = ["the output gate o is wrong", "the bias is not added"]
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def lstm_gates(x, h_prev, kernel, recurrent_kernel, bias):
    z_i, z_f, z_c, z_o = np.split(x @ kernel + h_prev @ recurrent_kernel, 4, axis=1)
    b_i, b_f, b_c, b_o = np.split(bias, 4)
    return sigmoid(z_i + b_i), sigmoid(z_f + b_f), np.tanh(z_c + b_c), sigmoid(z_o)


# %% split_along_the_samples
# what = "split along the wrong axis"
# score = 0
# message = "the samples were taken apart"
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def lstm_gates(x, h_prev, kernel, recurrent_kernel, bias):
    z = x @ kernel + h_prev @ recurrent_kernel + bias
    z_i, z_f, z_c, z_o = np.split(z, 4)
    return sigmoid(z_i), sigmoid(z_f), np.tanh(z_c), sigmoid(z_o)


# %% sigmoid_everywhere
# what = "the candidate has the sigmoid too"
# score = 0
# message = "the wrong activation: sigmoid for a gate, tanh for the candidate"
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def lstm_gates(x, h_prev, kernel, recurrent_kernel, bias):
    z = x @ kernel + h_prev @ recurrent_kernel + bias
    z_i, z_f, z_c, z_o = np.split(z, 4, axis=1)
    return sigmoid(z_i), sigmoid(z_f), sigmoid(z_c), sigmoid(z_o)


# %% tanh_everywhere
# what = "the gates have tanh"
# score = 0
# message = "the wrong activation: sigmoid for a gate, tanh for the candidate"
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def lstm_gates(x, h_prev, kernel, recurrent_kernel, bias):
    z = x @ kernel + h_prev @ recurrent_kernel + bias
    z_i, z_f, z_c, z_o = np.split(z, 4, axis=1)
    return np.tanh(z_i), np.tanh(z_f), np.tanh(z_c), np.tanh(z_o)


# %% order_f_i_c_o
# what = "the forget gate first, as in most texts"
# score = 0
# message = "these are the columns of the forget gate f"
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def lstm_gates(x, h_prev, kernel, recurrent_kernel, bias):
    z = x @ kernel + h_prev @ recurrent_kernel + bias
    z_f, z_i, z_c, z_o = np.split(z, 4, axis=1)
    return sigmoid(z_i), sigmoid(z_f), np.tanh(z_c), sigmoid(z_o)


# %% results_in_the_order_f_i_o_c
# what = "right gates, handed back in another order"
# score = 0
# message = ["these are the columns of the forget gate f", "blocks and results have the order i, f, c, o"]
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def lstm_gates(x, h_prev, kernel, recurrent_kernel, bias):
    z = x @ kernel + h_prev @ recurrent_kernel + bias
    z_i, z_f, z_c, z_o = np.split(z, 4, axis=1)
    return sigmoid(z_f), sigmoid(z_i), sigmoid(z_o), np.tanh(z_c)


# %% blocks_as_wide_as_the_features
# what = "features taken for units"
# score = 0
# message = "they are as wide as there are units"
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def lstm_gates(x, h_prev, kernel, recurrent_kernel, bias):
    n = x.shape[1]
    z = x @ kernel + h_prev @ recurrent_kernel + bias
    return sigmoid(z[:, :n]), sigmoid(z[:, n : 2 * n]), np.tanh(z[:, 2 * n : 3 * n]), sigmoid(z[:, 3 * n : 4 * n])
