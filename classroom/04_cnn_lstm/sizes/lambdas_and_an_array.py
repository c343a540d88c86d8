# /// answer
# what = "two lambdas; the counts come as an array"
# ///
# %% sizes
import math

conv_length = lambda length, kernel_size, strides, padding: (
    math.ceil(length / strides) if padding == "same" else math.floor((length - kernel_size) / strides) + 1
)
count_parameters = lambda kernel_size, channels, filters, inputs, units, outputs: np.array(
    [kernel_size * channels * filters + filters, 4 * ((units + inputs) * units + units), units * outputs + outputs]
)
