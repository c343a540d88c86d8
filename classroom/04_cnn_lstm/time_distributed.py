"""Apply a function of single steps to every step of every sample, whatever shape its results have."""


# %% cut_into_pieces
# what = "joined along the steps, then cut into samples again"
def time_distributed(function, x):
    merged = np.concatenate(list(x), axis=0)
    results = np.asarray(function(merged))
    return np.stack(np.split(results, len(x)))


# %% filled_in_later
# what = "the result is made when the shape of the first one is known"
def time_distributed(function, x):
    y = None
    for sample in range(len(x)):
        for step in range(x.shape[1]):
            result = np.asarray(function(x[sample, step : step + 1])[0])
            if y is None:
                y = np.empty(x.shape[:2] + result.shape, dtype=result.dtype)
            y[sample, step] = result
    return y


# %% keras_reshape
# what = "with keras.ops.reshape"
def time_distributed(function, x):
    samples, steps = x.shape[0], x.shape[1]
    y = keras.ops.convert_to_tensor(function(keras.ops.convert_to_numpy(keras.ops.reshape(x, (-1, *x.shape[2:])))))
    return keras.ops.reshape(y, (samples, steps) + tuple(y.shape[1:]))


# %% loop_over_samples
# what = "the function sees the steps of one sample, and lists are given back"
def time_distributed(function, x):
    return [function(sample) for sample in x]


# %% loop_over_steps
# what = "the function sees one step of all samples at a time"
def time_distributed(function, x):
    return np.stack([function(x[:, step]) for step in range(x.shape[1])], axis=1)


# %% reshape_with_minus_one
# what = "the merged axis is left to NumPy"
def time_distributed(function, x):
    merged = np.reshape(x, (-1,) + x.shape[2:])
    y = np.array(function(merged))
    return np.reshape(y, x.shape[:2] + y.shape[1:])


# %% two_loops
# what = "the function sees one step of one sample, with an axis of length 1"
def time_distributed(function, x):
    return np.array([[function(x[s, t : t + 1])[0] for t in range(x.shape[1])] for s in range(len(x))])


# %% one_step_by_heart
# what = "the number of steps of the first test"
# score = 5
# message = ["time_distributed stopped with ValueError", "results.reshape(-1, 3"]
def time_distributed(function, x):
    merged = x.reshape(-1, *x.shape[2:])
    results = np.asarray(function(merged))
    return results.reshape(-1, 3, *results.shape[1:])


# %% four_axes_by_heart
# what = "only for steps that are pictures"
# score = 5
# message = ["time_distributed stopped with ValueError", "samples, steps, rows, columns = x.shape"]
def time_distributed(function, x):
    samples, steps, rows, columns = x.shape
    y = function(x.reshape(samples * steps, rows, columns))
    return y.reshape(samples, steps, *y.shape[1:])


# %% function_on_everything
# what = "the function gets x as it is"
# score = 0
# message = ["The function is not given an array of steps", "(2, 3, 4, 5)"]
def time_distributed(function, x):
    return function(x)


# %% steps_flattened
# what = "each step becomes one long vector"
# score = 0
# message = ["The function is not given an array of steps", "(6, 20)"]
def time_distributed(function, x):
    samples, steps = x.shape[:2]
    y = function(x.reshape(samples * steps, -1))
    return y.reshape(samples, steps, *y.shape[1:])


# %% without_the_axis_of_samples
# what = "the function gets a single step without the axis n"
# score = 0
# message = ["The function is not given an array of steps", "without the axis n in front"]
def time_distributed(function, x):
    return np.array([[function(step) for step in sample] for sample in x])


# %% axis_left_over
# what = "an axis for results that are single numbers"
# score = 0
# message = "an axis is left over"
def time_distributed(function, x):
    samples, steps = x.shape[:2]
    y = function(x.reshape(samples * steps, *x.shape[2:]))
    return y.reshape(samples, steps, -1)


# %% first_step_everywhere
# what = "the first step is used for all"
# score = 0
# message = "every step gets the result of the first"
def time_distributed(function, x):
    y = function(x[:, 0])
    return np.stack([y] * x.shape[1], axis=1)


# %% not_split_again
# what = "samples and steps stay one axis"
# score = 0
# message = "samples and steps are still one axis"
def time_distributed(function, x):
    return function(x.reshape(-1, *x.shape[2:]))


# %% samples_and_steps_swapped
# what = "stacked along the wrong axis"
# score = 0
# message = "samples and steps are swapped"
def time_distributed(function, x):
    return np.stack([function(x[:, step]) for step in range(x.shape[1])])


# %% result_flattened
# what = "the axes of a result become one"
# score = 0
# message = "the axes of a result became one"
def time_distributed(function, x):
    samples, steps = x.shape[:2]
    y = function(x.reshape(samples * steps, *x.shape[2:]))
    return y.reshape(samples, steps) if y.ndim == 1 else y.reshape(samples, steps, -1)


# %% order_lost
# what = "steps first, then reshaped as if samples came first"
# score = 0
# message = "the results come in another order"
def time_distributed(function, x):
    y = np.concatenate([function(x[:, step]) for step in range(x.shape[1])])
    return y.reshape(x.shape[0], x.shape[1], *y.shape[1:])


# %% steps_before_samples
# what = "the axes are swapped before they are merged"
# score = 0
# message = "the results come in another order"
def time_distributed(function, x):
    samples, steps = x.shape[:2]
    merged = x.swapaxes(0, 1).reshape(samples * steps, *x.shape[2:])
    results = np.asarray(function(merged))
    return results.reshape(samples, steps, *results.shape[1:])


# %% shape_of_x
# what = "the result is put into the shape of x"
# score = 0
# message = ["time_distributed stopped with ValueError", "y[:, step] = function(x[:, step])"]
def time_distributed(function, x):
    y = np.zeros(x.shape)
    for step in range(x.shape[1]):
        y[:, step] = function(x[:, step])
    return y
