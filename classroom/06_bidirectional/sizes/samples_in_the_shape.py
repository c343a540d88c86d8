# /// answer
# what = "None for the samples"
# score = 0
# message = "leave them out"
# ///
# %% sizes
def bidirectional_sizes(n_steps, n_features, units, n_outputs, merge_mode, return_sequences):
    width = 2 * units if merge_mode == "concat" else units
    shape = (None, n_steps, width) if return_sequences else (None, width)
    layer = 8 * (units * (units + n_features) + units)
    return shape, layer, n_outputs * (width + 1)
