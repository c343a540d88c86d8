# /// answer
# what = "NumPy's whole numbers"
# ///
# %% sizes
def bidirectional_sizes(n_steps, n_features, units, n_outputs, merge_mode, return_sequences):
    width = np.int64(units * {"concat": 2, "sum": 1, "mul": 1, "ave": 1}[merge_mode])
    kernel, recurrent, bias = np.prod([n_features, 4 * units]), np.prod([units, 4 * units]), 4 * units
    shape = (n_steps,) * return_sequences + (width,)
    return shape, 2 * (kernel + recurrent + bias), np.prod([width, n_outputs]) + n_outputs
