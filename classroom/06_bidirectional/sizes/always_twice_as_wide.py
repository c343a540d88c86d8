# /// answer
# what = "concat whatever the merge mode"
# score = 0
# message = "the output is as wide as one direction"
# ///
# %% sizes
def bidirectional_sizes(n_steps, n_features, units, n_outputs, merge_mode, return_sequences):
    width = 2 * units
    shape = (n_steps, width) if return_sequences else (width,)
    layer = 8 * (units * (units + n_features) + units)
    return shape, layer, n_outputs * (width + 1)
