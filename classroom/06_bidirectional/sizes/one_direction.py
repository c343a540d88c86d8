# /// answer
# what = "one direction counted"
# score = 0
# message = "this is one direction"
# ///
# %% sizes
def bidirectional_sizes(n_steps, n_features, units, n_outputs, merge_mode, return_sequences):
    width = 2 * units if merge_mode == "concat" else units
    shape = (n_steps, width) if return_sequences else (width,)
    layer = 4 * (units * (units + n_features) + units)
    return shape, layer, n_outputs * (width + 1)
