# /// answer
# what = "one LSTM of twice the units"
# score = 0
# message = "two of `units` are smaller"
# ///
# %% sizes
def bidirectional_sizes(n_steps, n_features, units, n_outputs, merge_mode, return_sequences):
    width = 2 * units if merge_mode == "concat" else units
    shape = (n_steps, width) if return_sequences else (width,)
    layer = 4 * (2 * units * (2 * units + n_features) + 2 * units)
    return shape, layer, n_outputs * (width + 1)
