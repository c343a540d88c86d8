"""Slide filters along a sequence with relu, and take the largest value of each group of steps."""


# %% keras_layers
# what = "with the layers of Keras"
def conv1d(x, kernel, bias):
    layer = keras.layers.Conv1D(kernel.shape[2], kernel.shape[0], activation="relu")
    layer.build((None, *x.shape))
    layer.set_weights([kernel, bias])
    return layer(x[np.newaxis].astype("float32"))[0]


def max_pool(x, pool_size):
    return keras.layers.MaxPooling1D(pool_size)(x[np.newaxis].astype("float32"))[0]


# %% keras_operations
# what = "with keras.ops"
def conv1d(x, kernel, bias):
    x, kernel, bias = (keras.ops.cast(part, "float32") for part in (x, kernel, bias))
    return keras.ops.relu(keras.ops.conv(x[np.newaxis], kernel, strides=1, padding="valid")[0] + bias)


def max_pool(x, pool_size):
    return keras.ops.max_pool(x[np.newaxis], pool_size, strides=pool_size, padding="valid")[0]


# %% loops_and_lists
# what = "four loops, nested lists given back"
def conv1d(x, kernel, bias):
    result = []
    for t in range(len(x) - len(kernel) + 1):
        row = []
        for j in range(len(bias)):
            total = bias[j]
            for i in range(len(kernel)):
                for c in range(x.shape[1]):
                    total += x[t + i, c] * kernel[i, c, j]
            row.append(total if total > 0 else 0.0)
        result.append(row)
    return result


def max_pool(x, pool_size):
    groups = len(x) // pool_size
    return np.stack([x[g * pool_size : (g + 1) * pool_size].max(axis=0) for g in range(groups)])


# %% numpy_correlate
# what = "np.correlate for each channel and filter; windows, of which every pool_size-th is kept"
def conv1d(x, kernel, bias):
    columns = []
    for j in range(kernel.shape[2]):
        sums = [np.correlate(x[:, c], kernel[:, c, j], mode="valid") for c in range(x.shape[1])]
        columns.append(np.where(np.sum(sums, axis=0) + bias[j] > 0, np.sum(sums, axis=0) + bias[j], 0))
    return np.column_stack(columns)


def max_pool(x, pool_size):
    windows = np.lib.stride_tricks.sliding_window_view(x, pool_size, axis=0)
    return windows.max(axis=-1)[::pool_size]


# %% one_matrix_product
# what = "every window laid out as a row, one matrix product; Python lists for the pooling"
def conv1d(x, kernel, bias):
    kernel_size, channels, filters = kernel.shape
    rows = [x[t : t + kernel_size].ravel() for t in range(len(x) - kernel_size + 1)]
    return np.clip(np.array(rows) @ kernel.reshape(kernel_size * channels, filters) + bias, 0, None)


def max_pool(x, pool_size):
    pooled = []
    for start in range(0, len(x) - pool_size + 1, pool_size):
        group = x[start : start + pool_size].tolist()
        pooled.append([max(channel) for channel in zip(*group)])
    return pooled


# %% reduceat
# what = "one group after the other with maximum.reduceat"
def conv1d(x, kernel, bias):
    n = len(x) - len(kernel) + 1
    y = sum(x[i : i + n] @ kernel[i] for i in range(len(kernel))) + bias
    return np.maximum(y, 0)


def max_pool(x, pool_size):
    end = len(x) // pool_size * pool_size
    return np.maximum.reduceat(x[:end], np.arange(0, end, pool_size), axis=0)


# %% running_maximum
# what = "fills an array that begins with minus infinity"
def conv1d(x, kernel, bias):
    n = len(x) - len(kernel) + 1
    y = sum(x[i : i + n] @ kernel[i] for i in range(len(kernel))) + bias
    return np.maximum(y, 0)


def max_pool(x, pool_size):
    groups = len(x) // pool_size
    result = np.full((groups, x.shape[1]), -np.inf)
    for step in range(groups * pool_size):
        result[step // pool_size] = np.maximum(result[step // pool_size], x[step])
    return result


# %% sliding_windows_einsum
# what = "sliding_window_view and einsum"
def conv1d(x, kernel, bias):
    windows = np.lib.stride_tricks.sliding_window_view(x, len(kernel), axis=0)  # (places, channels, kernel_size)
    y = np.einsum("tci,icj->tj", windows, kernel) + bias
    return y * (y > 0)


def max_pool(x, pool_size):
    groups = len(x) // pool_size
    return np.stack([x[g * pool_size : (g + 1) * pool_size].max(axis=0) for g in range(groups)])


# %% three_steps_by_heart
# what = "the kernel size is fixed at 3"
# score = 8
# message = ["conv1d stopped with IndexError", "kernel[2]"]
def conv1d(x, kernel, bias):
    y = x[:-2] @ kernel[0] + x[1:-1] @ kernel[1] + x[2:] @ kernel[2]
    return np.maximum(y + bias, 0)


def max_pool(x, pool_size):
    groups = len(x) // pool_size
    return np.stack([x[g * pool_size : (g + 1) * pool_size].max(axis=0) for g in range(groups)])


# %% starts_from_zero
# what = "the largest value is searched from 0 on"
# score = 0
# message = "0 is taken for the smallest number"
def conv1d(x, kernel, bias):
    n = len(x) - len(kernel) + 1
    y = sum(x[i : i + n] @ kernel[i] for i in range(len(kernel))) + bias
    return np.maximum(y, 0)


def max_pool(x, pool_size):
    groups = len(x) // pool_size
    result = np.zeros((groups, x.shape[1]))
    for g in range(groups):
        for step in range(pool_size):
            result[g] = np.maximum(result[g], x[g * pool_size + step])
    return result


# %% whole_numbers
# what = "max_pool fills an array of whole numbers"
# score = 0
# message = "decimals are cut off"
def conv1d(x, kernel, bias):
    n = len(x) - len(kernel) + 1
    y = sum(x[i : i + n] @ kernel[i] for i in range(len(kernel))) + bias
    return np.maximum(y, 0)


def max_pool(x, pool_size):
    result = np.zeros((len(x) // pool_size, x.shape[1]), dtype=int)
    for group in range(len(result)):
        result[group] = x[group * pool_size : (group + 1) * pool_size].max(axis=0)
    return result


# %% over_the_channels
# what = "the largest of the channels"
# score = 0
# message = "each channel is for itself"
def conv1d(x, kernel, bias):
    n = len(x) - len(kernel) + 1
    y = sum(x[i : i + n] @ kernel[i] for i in range(len(kernel))) + bias
    return np.maximum(y, 0)


def max_pool(x, pool_size):
    return x.max(axis=1)


# %% every_third_step
# what = "takes the first step of each group"
# score = 0
# message = "first step of each group"
def conv1d(x, kernel, bias):
    n = len(x) - len(kernel) + 1
    y = sum(x[i : i + n] @ kernel[i] for i in range(len(kernel))) + bias
    return np.maximum(y, 0)


def max_pool(x, pool_size):
    return x[: len(x) // pool_size * pool_size : pool_size]


# %% course_helper
# what = "the course's convolution"
# score = 0
# message = "is the answer to this question: write it yourself"
def conv1d(x, kernel, bias):
    from lstm_utils import convolution

    return np.maximum(convolution.conv1d(x, kernel, bias), 0)


def max_pool(x, pool_size):
    groups = len(x) // pool_size
    return np.stack([x[g * pool_size : (g + 1) * pool_size].max(axis=0) for g in range(groups)])


# %% changes_its_input
# what = "puts the rectified values back into x"
# score = 0
# message = "max_pool changed its input"
def conv1d(x, kernel, bias):
    n = len(x) - len(kernel) + 1
    y = sum(x[i : i + n] @ kernel[i] for i in range(len(kernel))) + bias
    return np.maximum(y, 0)


def max_pool(x, pool_size):
    groups = len(x) // pool_size
    for g in range(groups):
        x[g] = x[g * pool_size : (g + 1) * pool_size].max(axis=0)
    return x[:groups]


# %% rest_not_dropped
# what = "a reshape that only works if the steps divide evenly"
# score = 0
# message = ["max_pool stopped with ValueError", "the steps that make no whole group were not dropped"]
def conv1d(x, kernel, bias):
    n = len(x) - len(kernel) + 1
    y = sum(x[i : i + n] @ kernel[i] for i in range(len(kernel))) + bias
    return np.maximum(y, 0)


def max_pool(x, pool_size):
    return x.reshape(-1, pool_size, x.shape[1]).max(axis=1)


# %% no_sum_over_channels
# what = "each channel gets its own result"
# score = 0
# message = "no sum over the channels"
def conv1d(x, kernel, bias):
    n = len(x) - len(kernel) + 1
    y = np.zeros((n, x.shape[1], len(bias)))
    for t in range(n):
        y[t] = (x[t : t + len(kernel), :, np.newaxis] * kernel).sum(axis=0) + bias
    return np.maximum(y, 0)


def max_pool(x, pool_size):
    groups = len(x) // pool_size
    return np.stack([x[g * pool_size : (g + 1) * pool_size].max(axis=0) for g in range(groups)])


# %% absolute_value
# what = "the absolute value is taken for relu"
# score = 0
# message = "not relu"
def conv1d(x, kernel, bias):
    n = len(x) - len(kernel) + 1
    return np.abs(sum(x[i : i + n] @ kernel[i] for i in range(len(kernel))) + bias)


def max_pool(x, pool_size):
    groups = len(x) // pool_size
    return np.stack([x[g * pool_size : (g + 1) * pool_size].max(axis=0) for g in range(groups)])


# %% one_place_too_few
# what = "the + 1 is forgotten"
# score = 0
# message = "one place too few"
def conv1d(x, kernel, bias):
    n = len(x) - len(kernel)
    return np.maximum(sum(x[i : i + n] @ kernel[i] for i in range(len(kernel))) + bias, 0)


def max_pool(x, pool_size):
    groups = len(x) // pool_size
    return np.stack([x[g * pool_size : (g + 1) * pool_size].max(axis=0) for g in range(groups)])


# %% first_channel_only
# what = "np.convolve along the first channel"
# score = 0
# message = "only the first channel is used"
def conv1d(x, kernel, bias):
    columns = [np.convolve(x[:, 0], kernel[::-1, 0, j], mode="valid") + bias[j] for j in range(len(bias))]
    return np.maximum(np.stack(columns, axis=1), 0)


def max_pool(x, pool_size):
    groups = len(x) // pool_size
    return np.stack([x[g * pool_size : (g + 1) * pool_size].max(axis=0) for g in range(groups)])


# %% pool_size_always_two
# what = "pool_size is not used"
# score = 0
# message = "pool_size is fixed at 2"
def conv1d(x, kernel, bias):
    n = len(x) - len(kernel) + 1
    y = sum(x[i : i + n] @ kernel[i] for i in range(len(kernel))) + bias
    return np.maximum(y, 0)


def max_pool(x, pool_size):
    end = len(x) // 2 * 2
    return x[:end].reshape(-1, 2, x.shape[1]).max(axis=1)


# %% relu_before_the_sum
# what = "relu for every product, then the sum"
# score = 0
# message = "relu comes before the sum"
def conv1d(x, kernel, bias):
    n = len(x) - len(kernel) + 1
    y = np.zeros((n, kernel.shape[2]))
    for i in range(len(kernel)):
        for c in range(x.shape[1]):
            y += np.maximum(x[i : i + n, c, np.newaxis] * kernel[i, c], 0)
    return y + bias


def max_pool(x, pool_size):
    groups = len(x) // pool_size
    return np.stack([x[g * pool_size : (g + 1) * pool_size].max(axis=0) for g in range(groups)])


# %% relu_missing
# what = "relu is forgotten"
# score = 0
# message = "relu is missing"
def conv1d(x, kernel, bias):
    n = len(x) - len(kernel) + 1
    return sum(x[i : i + n] @ kernel[i] for i in range(len(kernel))) + bias


def max_pool(x, pool_size):
    groups = len(x) // pool_size
    return np.stack([x[g * pool_size : (g + 1) * pool_size].max(axis=0) for g in range(groups)])


# %% rest_kept
# what = "the steps that are left over are a group too"
# score = 0
# message = "steps that make no whole group are dropped"
def conv1d(x, kernel, bias):
    n = len(x) - len(kernel) + 1
    y = sum(x[i : i + n] @ kernel[i] for i in range(len(kernel))) + bias
    return np.maximum(y, 0)


def max_pool(x, pool_size):
    return np.stack([x[t : t + pool_size].max(axis=0) for t in range(0, len(x), pool_size)])


# %% mean_over_the_window
# what = "the mean is taken for the sum"
# score = 0
# message = "take the sum"
def conv1d(x, kernel, bias):
    n = len(x) - len(kernel) + 1
    return np.maximum(sum(x[i : i + n] @ kernel[i] for i in range(len(kernel))) / len(kernel) + bias, 0)


def max_pool(x, pool_size):
    groups = len(x) // pool_size
    return np.stack([x[g * pool_size : (g + 1) * pool_size].max(axis=0) for g in range(groups)])


# %% bias_after_relu
# what = "the bias is added after relu"
# score = 0
# message = "the bias comes after relu"
def conv1d(x, kernel, bias):
    n = len(x) - len(kernel) + 1
    return np.maximum(sum(x[i : i + n] @ kernel[i] for i in range(len(kernel))), 0) + bias


def max_pool(x, pool_size):
    groups = len(x) // pool_size
    return np.stack([x[g * pool_size : (g + 1) * pool_size].max(axis=0) for g in range(groups)])


# %% bias_missing
# what = "the bias is forgotten"
# score = 0
# message = "the bias is missing"
def conv1d(x, kernel, bias):
    n = len(x) - len(kernel) + 1
    return np.maximum(sum(x[i : i + n] @ kernel[i] for i in range(len(kernel))), 0)


def max_pool(x, pool_size):
    groups = len(x) // pool_size
    return np.stack([x[g * pool_size : (g + 1) * pool_size].max(axis=0) for g in range(groups)])


# %% one_bias_for_all
# what = "the first bias for all filters"
# score = 0
# message = "the first filter's bias is used for all filters"
def conv1d(x, kernel, bias):
    n = len(x) - len(kernel) + 1
    y = sum(x[i : i + n] @ kernel[i] for i in range(len(kernel))) + bias[0]
    return np.maximum(y, 0)


def max_pool(x, pool_size):
    groups = len(x) // pool_size
    return np.stack([x[g * pool_size : (g + 1) * pool_size].max(axis=0) for g in range(groups)])


# %% first_steps_dropped
# what = "what is left over is dropped at the front"
# score = 0
# message = "the first steps are dropped"
def conv1d(x, kernel, bias):
    n = len(x) - len(kernel) + 1
    y = sum(x[i : i + n] @ kernel[i] for i in range(len(kernel))) + bias
    return np.maximum(y, 0)


def max_pool(x, pool_size):
    rest = len(x) % pool_size
    return x[rest:].reshape(len(x) // pool_size, pool_size, -1).max(axis=1)


# %% overlapping_groups
# what = "a group begins at every step"
# score = 0
# message = "the groups overlap"
def conv1d(x, kernel, bias):
    n = len(x) - len(kernel) + 1
    y = sum(x[i : i + n] @ kernel[i] for i in range(len(kernel))) + bias
    return np.maximum(y, 0)


def max_pool(x, pool_size):
    return np.stack([x[t : t + pool_size].max(axis=0) for t in range(len(x) - pool_size + 1)])


# %% last_place_empty
# what = "the loop ends one place too early"
# score = 0
# message = "the last place was never filled"
def conv1d(x, kernel, bias):
    k = len(kernel)
    y = np.zeros((len(x) - k + 1, kernel.shape[2]))
    for t in range(len(x) - k):
        y[t] = np.maximum(np.tensordot(x[t : t + k], kernel, axes=2) + bias, 0)
    return y


def max_pool(x, pool_size):
    groups = len(x) // pool_size
    return x[: groups * pool_size].reshape(groups, pool_size, -1).max(axis=1)


# %% mixes_steps_and_channels
# what = "the axes of the reshape are in the wrong order"
# score = 0
# message = "the reshape mixes steps and channels"
def conv1d(x, kernel, bias):
    n = len(x) - len(kernel) + 1
    y = sum(x[i : i + n] @ kernel[i] for i in range(len(kernel))) + bias
    return np.maximum(y, 0)


def max_pool(x, pool_size):
    groups = len(x) // pool_size
    return x[: groups * pool_size].reshape(groups, -1, pool_size).max(axis=2)


# %% padded
# what = "np.convolve with mode same"
# score = 0
# message = "the sequence was padded"
def conv1d(x, kernel, bias):
    y = np.zeros((len(x), len(bias)))
    for j in range(len(bias)):
        for c in range(x.shape[1]):
            y[:, j] += np.convolve(x[:, c], kernel[::-1, c, j], mode="same")
    return np.maximum(y + bias, 0)


def max_pool(x, pool_size):
    groups = len(x) // pool_size
    return np.stack([x[g * pool_size : (g + 1) * pool_size].max(axis=0) for g in range(groups)])


# %% windows_do_not_overlap
# what = "the window jumps by its own length"
# score = 0
# message = "the window jumps"
def conv1d(x, kernel, bias):
    k = len(kernel)
    rows = [np.tensordot(x[t : t + k], kernel, axes=2) + bias for t in range(0, len(x) - k + 1, k)]
    return np.maximum(np.stack(rows), 0)


def max_pool(x, pool_size):
    groups = len(x) // pool_size
    return np.stack([x[g * pool_size : (g + 1) * pool_size].max(axis=0) for g in range(groups)])


# %% average
# what = "the average is taken"
# score = 0
# message = "this is the average"
def conv1d(x, kernel, bias):
    n = len(x) - len(kernel) + 1
    y = sum(x[i : i + n] @ kernel[i] for i in range(len(kernel))) + bias
    return np.maximum(y, 0)


def max_pool(x, pool_size):
    groups = len(x) // pool_size
    return x[: groups * pool_size].reshape(groups, pool_size, -1).mean(axis=1)


# %% kernel_turned_round
# what = "a true convolution, with the kernel turned round"
# score = 0
# message = "turned round in time"
def conv1d(x, kernel, bias):
    n = len(x) - len(kernel) + 1
    return np.maximum(sum(x[i : i + n] @ kernel[::-1][i] for i in range(len(kernel))) + bias, 0)


def max_pool(x, pool_size):
    groups = len(x) // pool_size
    return np.stack([x[g * pool_size : (g + 1) * pool_size].max(axis=0) for g in range(groups)])
