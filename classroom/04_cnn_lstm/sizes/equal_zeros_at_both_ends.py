# /// answer
# what = "padding same with (kernel_size - 1) // 2 zeros at each end"
# score = 5
# message = "an even kernel gets one more zero"
# ///
# %% sizes
def conv_length(length, kernel_size, strides, padding):
    zeros = (kernel_size - 1) // 2 if padding == "same" else 0
    return (length + 2 * zeros - kernel_size) // strides + 1


def count_parameters(kernel_size, channels, filters, inputs, units, outputs):
    return (kernel_size * channels + 1) * filters, 4 * units * (units + inputs + 1), (units + 1) * outputs
