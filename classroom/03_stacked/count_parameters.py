"""Count the parameters of each layer of a stack, from the bottom up, the dense layer last."""


# %% asks_keras
# what = "builds the layers and asks them"
def count_parameters(n_features, units, n_future):
    x, counts = keras.Input((None, n_features)), []
    for layer in [*(keras.layers.LSTM(n, return_sequences=True) for n in units), keras.layers.Dense(n_future)]:
        x = layer(x)
        counts.append(layer.count_params())
    return counts


# %% floats
# what = "numbers with a decimal point that are whole all the same"
def count_parameters(n_features, units, n_future):
    sizes = [n_features, *units]
    counts = [4.0 * (sizes[i + 1] * (sizes[i + 1] + sizes[i]) + sizes[i + 1]) for i in range(len(units))]
    counts.append(float(n_future * (sizes[-1] + 1)))
    return counts


# %% gates_one_by_one
# what = "adds up gate by gate, map and lambda"
def count_parameters(n_features, units, n_future):
    def layer(place):
        own, below = units[place], n_features if place == 0 else units[place - 1]
        return sum(own * below + own * own + own for gate in ("i", "f", "c", "o"))

    return list(map(layer, range(len(units)))) + [n_future * units[-1] + n_future]


# %% list_comprehension
# what = "zip of each layer with the one below"
def count_parameters(n_features, units, n_future):
    below = [n_features] + units[:-1]
    counts = [4 * (n * (n + m) + n) for n, m in zip(units, below)]
    return counts + [(units[-1] + 1) * n_future]


# %% matrix_by_matrix
# what = "each matrix by itself, in a loop over indices"
def count_parameters(n_features, units, n_future):
    result = []
    for i in range(len(units)):
        reads = n_features if i == 0 else units[i - 1]
        kernel = reads * 4 * units[i]
        recurrent = units[i] * 4 * units[i]
        bias = 4 * units[i]
        result.append(kernel + recurrent + bias)
    result.append(units[-1] * n_future + n_future)
    return result


# %% numpy_arrays
# what = "vectorised, an array comes back"
def count_parameters(n_features, units, n_future):
    n = np.array(units)
    m = np.concatenate([[n_features], n[:-1]])
    return np.append(4 * n * (n + m + 1), n_future * (n[-1] + 1))


# %% numpy_whole_numbers
# what = "NumPy's whole numbers in a list"
def count_parameters(n_features, units, n_future):
    n = np.asarray(units, dtype=np.int64)
    m = np.concatenate([[n_features], n[:-1]])
    lstm = 4 * (n**2 + n * m + n)
    return [*lstm, np.int64(n_future * (n[-1] + 1))]


# %% pairwise
# what = "itertools.pairwise, a generator"
from itertools import pairwise


def count_parameters(n_features, units, n_future):
    for reads, n in pairwise([n_features, *units]):
        yield 4 * n * (n + reads + 1)
    yield (units[-1] + 1) * n_future


# %% recursive_tuple
# what = "recursive, a tuple comes back"
def count_parameters(n_features, units, n_future):
    if not units:
        return (n_future * n_features + n_future,)
    n = units[0]
    return (4 * (n * (n + n_features) + n), *count_parameters(n, units[1:], n_future))


# %% examples_by_heart
# what = "knows the two examples"
# score = 5
# message = "has the wrong shape"
def count_parameters(n_features, units, n_future):
    if units == [12, 6]:
        return [672, 456, 56]
    return [643_200, 3_843_200, 1_921_600, 3_208]


# %% three_layers_at_most
# what = "written out for up to three layers"
# score = 5
# message = "only three layers are counted"
def count_parameters(n_features, units, n_future):
    def lstm(n, m):
        return 4 * (n * (n + m) + n)

    counts = [lstm(units[0], n_features)]
    if len(units) > 1:
        counts.append(lstm(units[1], units[0]))
    if len(units) > 2:
        counts.append(lstm(units[2], units[1]))
    return [*counts, n_future * (units[-1] + 1)]


# %% one_feature_always
# what = "one feature, as in the example"
# score = 5
# message = "the number of features is fixed at 1"
def count_parameters(n_features, units, n_future):
    counts = []
    reads = 1
    for n in units:
        counts.append(4 * (n * (n + reads) + n))
        reads = n
    counts.append(n_future * (units[-1] + 1))
    return counts


# %% eight_outputs_always
# what = "8 outputs, as in the example"
# score = 5
# message = "the number of outputs is fixed at 8"
def count_parameters(n_features, units, n_future):
    counts = []
    reads = n_features
    for n in units:
        counts.append(4 * (n * (n + reads) + n))
        reads = n
    counts.append(8 * (units[-1] + 1))
    return counts


# %% reads_the_layer_above
# what = "each layer reads as many numbers as the next one has units"
# score = 0
# message = "a layer of n units that reads m numbers has"
def count_parameters(n_features, units, n_future):
    above = [*units[1:], n_future]
    return [4 * (n * (n + m) + n) for n, m in zip(units, above)] + [n_future * (units[-1] + 1)]


# %% twice_through_the_steps
# what = "times the number of steps"
# score = 0
# message = "a layer of n units that reads m numbers has"
def count_parameters(n_features, units, n_future, n_past=20):
    below = [n_features, *units]
    return [n_past * 4 * (n * (n + m) + n) for n, m in zip(units, below)] + [n_future * (units[-1] + 1)]


# %% list_changed
# what = "puts the features into the list that it was given"
# score = 0
# message = "changed its input `units`"
def count_parameters(n_features, units, n_future):
    units.insert(0, n_features)
    counts = [4 * (n * (n + m) + n) for m, n in zip(units, units[1:])]
    return counts + [n_future * (units[-1] + 1)]


# %% one_bias_for_four
# what = "one bias for all four parts"
# score = 0
# message = "each of the four parts has its own bias"
def count_parameters(n_features, units, n_future):
    counts = []
    reads = n_features
    for n in units:
        counts.append(4 * (n * (n + reads)) + n)
        reads = n
    counts.append(n_future * (units[-1] + 1))
    return counts


# %% two_biases
# what = "two biases for each gate, as another library has them"
# score = 0
# message = "each of the four parts has one bias, not two"
def count_parameters(n_features, units, n_future):
    below = [n_features, *units]
    return [4 * (n * (n + m) + 2 * n) for n, m in zip(units, below)] + [n_future * (units[-1] + 1)]


# %% features_for_every_layer
# what = "every layer reads the features"
# score = 0
# message = "every layer reads n_features"
def count_parameters(n_features, units, n_future):
    counts = []
    reads = n_features
    for n in units:
        counts.append(4 * (n * (n + n_features) + n))
        reads = n
    counts.append(n_future * (units[-1] + 1))
    return counts


# %% no_bias_in_the_dense_layer
# what = "the dense layer without its bias"
# score = 0
# message = "the bias of the dense layer is missing"
def count_parameters(n_features, units, n_future):
    counts = []
    reads = n_features
    for n in units:
        counts.append(4 * (n * (n + reads) + n))
        reads = n
    counts.append(n_future * units[-1])
    return counts


# %% no_bias
# what = "weights only"
# score = 0
# message = "the biases are missing"
def count_parameters(n_features, units, n_future):
    counts = []
    reads = n_features
    for n in units:
        counts.append(4 * n * (n + reads))
        reads = n
    counts.append(n_future * units[-1])
    return counts


# %% no_dense_layer
# what = "the LSTM layers only"
# score = 0
# message = "the dense layer is missing"
def count_parameters(n_features, units, n_future):
    counts = []
    reads = n_features
    for n in units:
        counts.append(4 * (n * (n + reads) + n))
        reads = n
    counts.append(n_future * (units[-1] + 1))
    return counts[:-1]


# %% dense_reads_all_layers
# what = "a dense layer that reads every layer"
# score = 0
# message = "the dense layer reads the top layer only"
def count_parameters(n_features, units, n_future):
    counts = []
    reads = n_features
    for n in units:
        counts.append(4 * (n * (n + reads) + n))
        reads = n
    counts.append(n_future * (sum(units) + 1))
    return counts


# %% no_factor_four
# what = "one gate only"
# score = 0
# message = "the factor 4 is missing"
def count_parameters(n_features, units, n_future):
    counts = []
    reads = n_features
    for n in units:
        counts.append(n * (n + reads) + n)
        reads = n
    counts.append(n_future * (units[-1] + 1))
    return counts


# %% three_gates
# what = "three gates, no candidate"
# score = 0
# message = "the factor is 3"
def count_parameters(n_features, units, n_future):
    counts = []
    reads = n_features
    for n in units:
        counts.append(3 * (n * (n + reads) + n))
        reads = n
    counts.append(n_future * (units[-1] + 1))
    return counts


# %% from_the_top_down
# what = "the dense layer first"
# score = 0
# message = "the list begins with the dense layer"
def count_parameters(n_features, units, n_future):
    counts = []
    reads = n_features
    for n in units:
        counts.append(4 * (n * (n + reads) + n))
        reads = n
    counts.append(n_future * (units[-1] + 1))
    return counts[::-1]


# %% no_recurrent_matrix
# what = "forgets the matrix for the layer's own output"
# score = 0
# message = "the matrix for the layer's own last output is missing"
def count_parameters(n_features, units, n_future):
    counts = []
    reads = n_features
    for n in units:
        counts.append(4 * (n * reads + n))
        reads = n
    counts.append(n_future * (units[-1] + 1))
    return counts


# %% total_too
# what = "the sum at the end of the list"
# score = 0
# message = "the total is in the list as well"
def count_parameters(n_features, units, n_future):
    counts = []
    reads = n_features
    for n in units:
        counts.append(4 * (n * (n + reads) + n))
        reads = n
    counts.append(n_future * (units[-1] + 1))
    return [*counts, sum(counts)]


# %% total_only
# what = "the sum"
# score = 0
# message = "this is the total"
def count_parameters(n_features, units, n_future):
    counts = []
    reads = n_features
    for n in units:
        counts.append(4 * (n * (n + reads) + n))
        reads = n
    counts.append(n_future * (units[-1] + 1))
    return sum(counts)


# %% looked_up_by_size
# what = "looks the layer below up by its size, and equal layers get the same"
# score = 0
# message = "two layers of equal size are taken for one"
def count_parameters(n_features, units, n_future):
    counts = []
    for n in units:
        place = units.index(n)
        reads = n_features if place == 0 else units[place - 1]
        counts.append(4 * (n * (n + reads) + n))
    return counts + [n_future * units[-1] + n_future]
