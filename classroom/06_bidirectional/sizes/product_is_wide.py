# /// answer
# what = "takes 'mul' for 'concat'"
# score = 5
# message = "only 'concat' is twice as wide"
# ///
# %% sizes
def bidirectional_sizes(n_steps, n_features, units, n_outputs, merge_mode, return_sequences):
    width = units if merge_mode in ("sum", "ave") else 2 * units
    shape = (n_steps, width) if return_sequences else (width,)
    layer = 8 * (units * (units + n_features) + units)
    return shape, layer, n_outputs * (width + 1)
