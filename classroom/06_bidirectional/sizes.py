"""Give the output shape of a bidirectional layer, and its parameters and those of a dense layer on top."""


# %% matrix_by_matrix
# what = "counts matrix by matrix, results in a list"
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


# %% numpy_numbers
# what = "NumPy's whole numbers"
def bidirectional_sizes(n_steps, n_features, units, n_outputs, merge_mode, return_sequences):
    width = np.int64(units * {"concat": 2, "sum": 1, "mul": 1, "ave": 1}[merge_mode])
    kernel, recurrent, bias = np.prod([n_features, 4 * units]), np.prod([units, 4 * units]), 4 * units
    shape = (n_steps,) * return_sequences + (width,)
    return shape, 2 * (kernel + recurrent + bias), np.prod([width, n_outputs]) + n_outputs


# %% shapes_from_keras
# what = "asks Keras"
def bidirectional_sizes(n_steps, n_features, units, n_outputs, merge_mode, return_sequences):
    inputs = keras.Input((n_steps, n_features))
    lstm = keras.layers.LSTM(units, return_sequences=return_sequences, recurrent_initializer="zeros")
    both = keras.layers.Bidirectional(lstm, merge_mode=merge_mode)
    dense = keras.layers.Dense(n_outputs)
    hidden = both(inputs)
    dense(hidden)
    return hidden.shape[1:], both.count_params(), dense.count_params()


# %% product_is_wide
# what = "takes 'mul' for 'concat'"
# score = 5
# message = "after 'mul' the output is as wide as one direction"
def bidirectional_sizes(n_steps, n_features, units, n_outputs, merge_mode, return_sequences):
    width = units if merge_mode in ("sum", "ave") else 2 * units
    shape = (n_steps, width) if return_sequences else (width,)
    layer = 8 * (units * (units + n_features) + units)
    return shape, layer, n_outputs * (width + 1)


# %% two_results
# what = "forgets the shape"
# score = 0
# message = "3 results"
def bidirectional_sizes(n_steps, n_features, units, n_outputs, merge_mode, return_sequences):
    width = 2 * units if merge_mode == "concat" else units
    return 8 * (units * (units + n_features) + units), n_outputs * (width + 1)


# %% never_twice_as_wide
# what = "as wide as one direction whatever the merge mode"
# score = 0
# message = "both halves stand side by side"
def bidirectional_sizes(n_steps, n_features, units, n_outputs, merge_mode, return_sequences):
    width = units
    shape = (n_steps, width) if return_sequences else (width,)
    layer = 8 * (units * (units + n_features) + units)
    return shape, layer, n_outputs * (width + 1)


# %% samples_in_the_shape
# what = "None for the samples"
# score = 0
# message = "leave them out"
def bidirectional_sizes(n_steps, n_features, units, n_outputs, merge_mode, return_sequences):
    width = 2 * units if merge_mode == "concat" else units
    shape = (None, n_steps, width) if return_sequences else (None, width)
    layer = 8 * (units * (units + n_features) + units)
    return shape, layer, n_outputs * (width + 1)


# %% one_above_the_other
# what = "the second layer reads the first"
# score = 0
# message = "not the first one's outputs"
def bidirectional_sizes(n_steps, n_features, units, n_outputs, merge_mode, return_sequences):
    width = 2 * units if merge_mode == "concat" else units
    shape = (n_steps, width) if return_sequences else (width,)
    layer = 4 * (units * (units + n_features) + units) + 4 * (units * (units + units) + units)
    return shape, layer, n_outputs * (width + 1)


# %% dense_without_bias
# what = "no bias in the dense layer"
# score = 0
# message = "one for each output"
def bidirectional_sizes(n_steps, n_features, units, n_outputs, merge_mode, return_sequences):
    width = 2 * units if merge_mode == "concat" else units
    shape = (n_steps, width) if return_sequences else (width,)
    layer = 8 * (units * (units + n_features) + units)
    return shape, layer, n_outputs * width


# %% no_bias
# what = "no biases in the LSTM layers"
# score = 0
# message = "the biases are missing"
def bidirectional_sizes(n_steps, n_features, units, n_outputs, merge_mode, return_sequences):
    width = 2 * units if merge_mode == "concat" else units
    shape = (n_steps, width) if return_sequences else (width,)
    layer = 8 * units * (units + n_features)
    return shape, layer, n_outputs * (width + 1)


# %% dense_reads_one_direction
# what = "the dense layer reads `units` numbers"
# score = 0
# message = "the dense layer reads the merged outputs"
def bidirectional_sizes(n_steps, n_features, units, n_outputs, merge_mode, return_sequences):
    width = 2 * units if merge_mode == "concat" else units
    shape = (n_steps, width) if return_sequences else (width,)
    layer = 8 * (units * (units + n_features) + units)
    return shape, layer, n_outputs * (units + 1)


# %% always_twice_as_wide
# what = "concat whatever the merge mode"
# score = 0
# message = "the output is as wide as one direction"
def bidirectional_sizes(n_steps, n_features, units, n_outputs, merge_mode, return_sequences):
    width = 2 * units
    shape = (n_steps, width) if return_sequences else (width,)
    layer = 8 * (units * (units + n_features) + units)
    return shape, layer, n_outputs * (width + 1)


# %% dense_at_every_step
# what = "the dense layer counted once for each step"
# score = 0
# message = "the same weights are used at every step"
def bidirectional_sizes(n_steps, n_features, units, n_outputs, merge_mode, return_sequences):
    width = 2 * units if merge_mode == "concat" else units
    shape = (n_steps, width) if return_sequences else (width,)
    layer = 8 * (units * (units + n_features) + units)
    return shape, layer, n_steps * n_outputs * (width + 1)


# %% one_direction
# what = "one direction counted"
# score = 0
# message = "this is one direction"
def bidirectional_sizes(n_steps, n_features, units, n_outputs, merge_mode, return_sequences):
    width = 2 * units if merge_mode == "concat" else units
    shape = (n_steps, width) if return_sequences else (width,)
    layer = 4 * (units * (units + n_features) + units)
    return shape, layer, n_outputs * (width + 1)


# %% one_wide_layer
# what = "one LSTM of twice the units"
# score = 0
# message = "two of `units` are smaller"
def bidirectional_sizes(n_steps, n_features, units, n_outputs, merge_mode, return_sequences):
    width = 2 * units if merge_mode == "concat" else units
    shape = (n_steps, width) if return_sequences else (width,)
    layer = 4 * (2 * units * (2 * units + n_features) + 2 * units)
    return shape, layer, n_outputs * (width + 1)


# %% steps_always
# what = "the axis of the steps always there"
# score = 0
# message = "without return_sequences there is no axis of steps"
def bidirectional_sizes(n_steps, n_features, units, n_outputs, merge_mode, return_sequences):
    width = 2 * units if merge_mode == "concat" else units
    shape = (n_steps, width)
    layer = 8 * (units * (units + n_features) + units)
    return shape, layer, n_outputs * (width + 1)
