# /// answer
# what = "the zeros that are added are computed first, then one formula"
# ///
# %% sizes
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
