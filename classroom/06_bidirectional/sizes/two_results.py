# /// answer
# what = "forgets the shape"
# score = 0
# message = "3 results"
# ///
# %% sizes
def bidirectional_sizes(n_steps, n_features, units, n_outputs, merge_mode, return_sequences):
    width = 2 * units if merge_mode == "concat" else units
    return 8 * (units * (units + n_features) + units), n_outputs * (width + 1)
