# /// answer
# what = "as wide as one direction whatever the merge mode"
# score = 0
# message = "both halves stand side by side"
# ///
# %% sizes
def bidirectional_sizes(n_steps, n_features, units, n_outputs, merge_mode, return_sequences):
    width = units
    shape = (n_steps, width) if return_sequences else (width,)
    layer = 8 * (units * (units + n_features) + units)
    return shape, layer, n_outputs * (width + 1)
