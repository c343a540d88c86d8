# /// answer
# what = "the dense layer counted once for each step"
# score = 0
# message = "the same weights are used at every step"
# ///
# %% sizes
def bidirectional_sizes(n_steps, n_features, units, n_outputs, merge_mode, return_sequences):
    width = 2 * units if merge_mode == "concat" else units
    shape = (n_steps, width) if return_sequences else (width,)
    layer = 8 * (units * (units + n_features) + units)
    return shape, layer, n_steps * n_outputs * (width + 1)
