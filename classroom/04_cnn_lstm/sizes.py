"""Tell how many steps a convolution gives, and how many parameters each layer of a CNN-LSTM has."""


# %% asked_of_keras
# what = "layers are built and asked"
def conv_length(length, kernel_size, strides, padding):
    layer = keras.layers.Conv1D(1, kernel_size, strides=strides, padding=padding)
    return layer(np.zeros((1, length, 1))).shape[1]


def count_parameters(kernel_size, channels, filters, inputs, units, outputs):
    conv, lstm, dense = keras.layers.Conv1D(filters, kernel_size), keras.layers.LSTM(units), keras.layers.Dense(outputs)
    conv.build((None, kernel_size, channels))
    lstm.build((None, 1, inputs))
    dense.build((None, units))
    return [layer.count_params() for layer in (conv, lstm, dense)]


# %% counted_places
# what = "the places of the window are counted"
def conv_length(length, kernel_size, strides, padding):
    last = length - kernel_size if padding == "valid" else length - 1
    return len(range(0, last + 1, strides))


def count_parameters(kernel_size, channels, filters, inputs, units, outputs):
    return (kernel_size * channels + 1) * filters, 4 * units * (units + inputs + 1), (units + 1) * outputs


# %% lambdas_and_an_array
# what = "two lambdas; the counts come as an array"
import math

conv_length = lambda length, kernel_size, strides, padding: (
    math.ceil(length / strides) if padding == "same" else math.floor((length - kernel_size) / strides) + 1
)
count_parameters = lambda kernel_size, channels, filters, inputs, units, outputs: np.array(
    [kernel_size * channels * filters + filters, 4 * ((units + inputs) * units + units), units * outputs + outputs]
)


# %% numpy_rounding
# what = "np.ceil and np.floor, decimals given back"
def conv_length(length, kernel_size, strides, padding):
    if padding == "same":
        return np.ceil(length / strides)
    return np.floor((length - kernel_size) / strides) + 1


def count_parameters(kernel_size, channels, filters, inputs, units, outputs):
    return (kernel_size * channels + 1) * filters, 4 * units * (units + inputs + 1), (units + 1) * outputs


# %% zeros_counted
# what = "the zeros that are added are computed first, then one formula"
def conv_length(length, kernel_size, strides, padding):
    zeros = 0
    if padding == "same":
        rest = length % strides or strides
        zeros = max(kernel_size - rest, 0)
        if kernel_size < rest:
            zeros = kernel_size - rest  # steps at the end that no window reaches
    return (length + zeros - kernel_size) // strides + 1


def count_parameters(kernel_size, channels, filters, inputs, units, outputs):
    weights = np.zeros((kernel_size, channels, filters)).size
    gates = [np.zeros((units, units)).size + np.zeros((units, inputs)).size + units for gate in "fico"]
    return weights + filters, sum(gates), np.zeros((units + 1, outputs)).size


# %% equal_zeros_at_both_ends
# what = "padding same with (kernel_size - 1) // 2 zeros at each end"
# score = 5
# message = "an even kernel gets one more zero"
def conv_length(length, kernel_size, strides, padding):
    zeros = (kernel_size - 1) // 2 if padding == "same" else 0
    return (length + 2 * zeros - kernel_size) // strides + 1


def count_parameters(kernel_size, channels, filters, inputs, units, outputs):
    return (kernel_size * channels + 1) * filters, 4 * units * (units + inputs + 1), (units + 1) * outputs


# %% python_round
# what = "round() rounds to the nearest"
# score = 5
# message = "rounded the wrong way"
def conv_length(length, kernel_size, strides, padding):
    if padding == "same":
        return -(-length // strides)
    return round((length - kernel_size) / strides) + 1


def count_parameters(kernel_size, channels, filters, inputs, units, outputs):
    return (kernel_size * channels + 1) * filters, 4 * units * (units + inputs + 1), (units + 1) * outputs


# %% three_steps_by_heart
# what = "the sizes of the two networks of the lesson"
# score = 5
# message = "sizes of an example instead of the arguments"
def conv_length(length, kernel_size, strides, padding):
    if padding == "same":
        return (length + strides - 1) // strides
    return (length - kernel_size) // strides + 1


def count_parameters(kernel_size, channels, filters, inputs, units, outputs):
    return 3 * channels * 64 + 64, 4 * (units * (units + inputs) + units), units * outputs + outputs


# %% the_total
# what = "all in one number"
# score = 0
# message = "3 results: return conv, lstm, dense"
def conv_length(length, kernel_size, strides, padding):
    if padding == "same":
        return (length + strides - 1) // strides
    return (length - kernel_size) // strides + 1


def count_parameters(kernel_size, channels, filters, inputs, units, outputs):
    conv = kernel_size * channels * filters + filters
    return conv + 4 * (units * (units + inputs) + units) + units * outputs + outputs


# %% padding_not_used
# what = "the padding is ignored"
# score = 0
# message = ["conv_length(11, 4, 3, \"same\")", "rounded down"]
def conv_length(length, kernel_size, strides, padding):
    return (length - kernel_size) // strides + 1


def count_parameters(kernel_size, channels, filters, inputs, units, outputs):
    return (kernel_size * channels + 1) * filters, 4 * units * (units + inputs + 1), (units + 1) * outputs


# %% not_rounded
# what = "a true division"
# score = 0
# message = "not rounded"
def conv_length(length, kernel_size, strides, padding):
    if padding == "same":
        return length / strides
    return (length - kernel_size) / strides + 1


def count_parameters(kernel_size, channels, filters, inputs, units, outputs):
    return (kernel_size * channels + 1) * filters, 4 * units * (units + inputs + 1), (units + 1) * outputs


# %% two_biases
# what = "two biases for each gate, as in another library"
# score = 0
# message = "one bias for each gate and unit, not two"
def conv_length(length, kernel_size, strides, padding):
    if padding == "same":
        return (length + strides - 1) // strides
    return (length - kernel_size) // strides + 1


def count_parameters(kernel_size, channels, filters, inputs, units, outputs):
    lstm = 4 * (units * (units + inputs) + 2 * units)
    return (kernel_size * channels + 1) * filters, lstm, (units + 1) * outputs


# %% one_too_few
# what = "the + 1 is forgotten"
# score = 0
# message = "one too few"
def conv_length(length, kernel_size, strides, padding):
    if padding == "same":
        return -(-length // strides)
    return (length - kernel_size) // strides


def count_parameters(kernel_size, channels, filters, inputs, units, outputs):
    return (kernel_size * channels + 1) * filters, 4 * units * (units + inputs + 1), (units + 1) * outputs


# %% same_rounded_down
# what = "same padding rounds down"
# score = 0
# message = "rounded down"
def conv_length(length, kernel_size, strides, padding):
    if padding == "same":
        return length // strides
    return (length - kernel_size) // strides + 1


def count_parameters(kernel_size, channels, filters, inputs, units, outputs):
    return (kernel_size * channels + 1) * filters, 4 * units * (units + inputs + 1), (units + 1) * outputs


# %% lstm_reads_the_channels
# what = "the LSTM reads the input of the convolution"
# score = 0
# message = "the LSTM does not read the channels of the input"
def conv_length(length, kernel_size, strides, padding):
    if padding == "same":
        return (length + strides - 1) // strides
    return (length - kernel_size) // strides + 1


def count_parameters(kernel_size, channels, filters, inputs, units, outputs):
    lstm = 4 * (units * (units + channels) + units)
    return kernel_size * channels * filters + filters, lstm, units * outputs + outputs


# %% conv_without_bias
# what = "the biases of the convolution are forgotten"
# score = 0
# message = "the bias of the Conv1D layer is missing"
def conv_length(length, kernel_size, strides, padding):
    if padding == "same":
        return (length + strides - 1) // strides
    return (length - kernel_size) // strides + 1


def count_parameters(kernel_size, channels, filters, inputs, units, outputs):
    return kernel_size * channels * filters, 4 * (units * (units + inputs) + units), units * outputs + outputs


# %% dense_without_bias
# what = "the biases of the dense layer are forgotten"
# score = 0
# message = "the bias of the Dense layer is missing"
def conv_length(length, kernel_size, strides, padding):
    if padding == "same":
        return (length + strides - 1) // strides
    return (length - kernel_size) // strides + 1


def count_parameters(kernel_size, channels, filters, inputs, units, outputs):
    conv = kernel_size * channels * filters + filters
    return conv, 4 * (units * (units + inputs) + units), units * outputs


# %% biases_outside_the_bracket
# what = "one bias for each unit of the LSTM"
# score = 0
# message = "the biases belong inside the bracket"
def conv_length(length, kernel_size, strides, padding):
    if padding == "same":
        return (length + strides - 1) // strides
    return (length - kernel_size) // strides + 1


def count_parameters(kernel_size, channels, filters, inputs, units, outputs):
    lstm = 4 * units * (units + inputs) + units
    return (kernel_size * channels + 1) * filters, lstm, (units + 1) * outputs


# %% three_gates
# what = "only the three gates are counted"
# score = 0
# message = "the candidate is missing"
def conv_length(length, kernel_size, strides, padding):
    if padding == "same":
        return (length + strides - 1) // strides
    return (length - kernel_size) // strides + 1


def count_parameters(kernel_size, channels, filters, inputs, units, outputs):
    lstm = 3 * (units * (units + inputs) + units)
    return (kernel_size * channels + 1) * filters, lstm, (units + 1) * outputs


# %% conv_without_channels
# what = "the channels of the convolution are forgotten"
# score = 0
# message = "the channels are missing"
def conv_length(length, kernel_size, strides, padding):
    if padding == "same":
        return (length + strides - 1) // strides
    return (length - kernel_size) // strides + 1


def count_parameters(kernel_size, channels, filters, inputs, units, outputs):
    return kernel_size * filters + filters, 4 * (units * (units + inputs) + units), units * outputs + outputs


# %% one_gate
# what = "the factor 4 is forgotten"
# score = 0
# message = "the factor 4 is missing"
def conv_length(length, kernel_size, strides, padding):
    if padding == "same":
        return (length + strides - 1) // strides
    return (length - kernel_size) // strides + 1


def count_parameters(kernel_size, channels, filters, inputs, units, outputs):
    conv = kernel_size * channels * filters + filters
    return conv, units * (units + inputs) + units, units * outputs + outputs


# %% stride_not_used
# what = "the stride is ignored"
# score = 0
# message = "the stride is not used"
def conv_length(length, kernel_size, strides, padding):
    return length if padding == "same" else length - kernel_size + 1


def count_parameters(kernel_size, channels, filters, inputs, units, outputs):
    return (kernel_size * channels + 1) * filters, 4 * units * (units + inputs + 1), (units + 1) * outputs


# %% lstm_reads_the_filters
# what = "the LSTM always reads the filters"
# score = 0
# message = "which need not be the filters"
def conv_length(length, kernel_size, strides, padding):
    if padding == "same":
        return (length + strides - 1) // strides
    return (length - kernel_size) // strides + 1


def count_parameters(kernel_size, channels, filters, inputs, units, outputs):
    lstm = 4 * (units * (units + filters) + units)
    return kernel_size * channels * filters + filters, lstm, units * outputs + outputs
