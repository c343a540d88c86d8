# /// answer
# what = "the axis of the steps always there"
# score = 0
# message = "without return_sequences there is no axis of steps"
# ///
# %% sizes
def bidirectional_sizes(n_steps, n_features, units, n_outputs, merge_mode, return_sequences):
    width = 2 * units if merge_mode == "concat" else units
    shape = (n_steps, width)
    layer = 8 * (units * (units + n_features) + units)
    return shape, layer, n_outputs * (width + 1)
