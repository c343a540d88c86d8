# /// answer
# what = "counts matrix by matrix, results in a list"
# ///
# %% sizes
def bidirectional_sizes(n_steps, n_features, units, n_outputs, merge_mode, return_sequences):
    one_gate = units * n_features + units * units + units
    layer = 8 * one_gate
    if merge_mode == "concat":
        width = units + units
    else:
        width = units
    shape = [width]
    if return_sequences:
        shape.insert(0, n_steps)
    return [shape, layer, width * n_outputs + n_outputs]
