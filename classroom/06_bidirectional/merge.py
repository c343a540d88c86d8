"""Merge the outputs of two directions in one of four ways."""


# %% filled_array
# what = "fills an array that is made beforehand"
def merge(forward, backward, mode):
    units = forward.shape[-1]
    if mode == "concat":
        out = np.empty(forward.shape[:-1] + (2 * units,))
        out[..., :units] = forward
        out[..., units:] = backward
        return out
    return {
        "sum": lambda: forward + backward,
        "mul": lambda: forward * backward,
        "ave": lambda: np.mean([forward, backward], axis=0),
    }[mode]()


# %% keras_layers
# what = "with the merging layers of Keras"
def merge(forward, backward, mode):
    layer = {
        "concat": keras.layers.Concatenate(),
        "sum": keras.layers.Add(),
        "mul": keras.layers.Multiply(),
        "ave": keras.layers.Average(),
    }[mode]
    return layer([forward, backward])


# %% keras_ops
# what = "with keras.ops, gives tensors"
def merge(forward, backward, mode):
    ops = {"sum": keras.ops.add, "mul": keras.ops.multiply}
    if mode in ops:
        return ops[mode](forward, backward)
    if mode == "concat":
        return keras.ops.concatenate((forward, backward), axis=-1)
    return keras.ops.mean(keras.ops.stack([forward, backward]), axis=0)


# %% loops_over_samples
# what = "loops over the samples, lists as result"
def merge(forward, backward, mode):
    result = []
    for f, b in zip(forward, backward):
        if mode == "concat":
            result.append(np.hstack([f, b]).tolist())
        elif mode == "sum":
            result.append((f + b).tolist())
        elif mode == "mul":
            result.append(np.multiply(f, b).tolist())
        elif mode == "ave":
            result.append((0.5 * f + 0.5 * b).tolist())
    return result


# %% third_axis
# what = "the last axis taken for axis 2, which an array without steps does not have"
# score = 5
# message = "merge stopped with AxisError"
def merge(forward, backward, mode):
    if mode == "concat":
        return np.concatenate([forward, backward], axis=2)
    if mode == "sum":
        return forward + backward
    if mode == "mul":
        return forward * backward
    return (forward + backward) / 2


# %% matrix_product
# what = "@ in place of *"
# score = 0
# message = "a matrix product"
def merge(forward, backward, mode):
    if mode == "concat":
        return np.concatenate([forward, backward], axis=-1)
    if mode == "sum":
        return forward + backward
    if mode == "mul":
        return forward @ backward.swapaxes(1, 2)
    return (forward + backward) / 2


# %% turned_round
# what = "the backward outputs turned round once more"
# score = 0
# message = "both arrays are in the order of time already"
def merge(forward, backward, mode):
    if mode == "concat":
        return np.concatenate([forward, backward[:, ::-1]], axis=-1)
    if mode == "sum":
        return forward + backward
    if mode == "mul":
        return forward * backward
    return (forward + backward) / 2


# %% brackets_missing
# what = "forward + backward / 2"
# score = 0
# message = "brackets are missing"
def merge(forward, backward, mode):
    if mode == "concat":
        return np.concatenate([forward, backward], axis=-1)
    if mode == "sum":
        return forward + backward
    if mode == "mul":
        return forward * backward
    return forward + backward / 2


# %% joined_along_the_samples
# what = "concatenate with its default axis"
# score = 0
# message = "joined along the samples"
def merge(forward, backward, mode):
    if mode == "concat":
        return np.concatenate([forward, backward])
    if mode == "sum":
        return forward + backward
    if mode == "mul":
        return forward * backward
    return (forward + backward) / 2


# %% joined_along_the_steps
# what = "concatenate with axis=1"
# score = 0
# message = "joined along the steps"
def merge(forward, backward, mode):
    if mode == "concat":
        return np.concatenate([forward, backward], axis=1)
    if mode == "sum":
        return forward + backward
    if mode == "mul":
        return forward * backward
    return (forward + backward) / 2


# %% added_in_place
# what = "adds into the array that is given"
# score = 0
# message = "merge changed its input"
def merge(forward, backward, mode):
    if mode == "concat":
        return np.concatenate([forward, backward], axis=-1)
    if mode == "mul":
        return forward * backward
    forward += backward
    return forward / 2 if mode == "ave" else forward


# %% dot_product
# what = "the product is summed over the units"
# score = 0
# message = "multiply entry by entry and sum nothing"
def merge(forward, backward, mode):
    if mode == "concat":
        return np.concatenate([forward, backward], axis=-1)
    if mode == "sum":
        return forward + backward
    if mode == "mul":
        return (forward * backward).sum(axis=-1)
    return (forward + backward) / 2


# %% average_is_the_sum
# what = "the average is not divided by 2"
# score = 0
# message = "the average of two is half of it"
def merge(forward, backward, mode):
    if mode == "concat":
        return np.concatenate([forward, backward], axis=-1)
    if mode == "sum":
        return forward + backward
    if mode == "mul":
        return forward * backward
    return forward + backward


# %% backward_first
# what = "the backward half first"
# score = 0
# message = "the forward half comes first"
def merge(forward, backward, mode):
    if mode == "concat":
        return np.concatenate([backward, forward], axis=-1)
    if mode == "sum":
        return forward + backward
    if mode == "mul":
        return forward * backward
    return (forward + backward) / 2


# %% mean_of_everything
# what = "np.mean without an axis"
# score = 0
# message = "the mean goes over everything"
def merge(forward, backward, mode):
    if mode == "concat":
        return np.concatenate([forward, backward], axis=-1)
    if mode == "sum":
        return forward + backward
    if mode == "mul":
        return forward * backward
    return np.mean([forward, backward])


# %% sum_of_everything
# what = "np.sum over a list, which gives one number"
# score = 0
# message = "the sum goes over everything"
def merge(forward, backward, mode):
    if mode == "concat":
        return np.concatenate([forward, backward], axis=-1)
    if mode == "mul":
        return forward * backward
    total = np.sum([forward, backward])
    return total / 2 if mode == "ave" else total


# %% take_turns
# what = "units of both directions take turns"
# score = 0
# message = "the two take turns"
def merge(forward, backward, mode):
    if mode == "concat":
        return np.stack([forward, backward], axis=-1).reshape(*forward.shape[:-1], -1)
    if mode == "sum":
        return forward + backward
    if mode == "mul":
        return forward * backward
    return (forward + backward) / 2
