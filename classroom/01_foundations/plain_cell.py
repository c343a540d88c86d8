"""Apply the plain recurrent cell once, and give its new state and its output."""


# %% columns_as_in_papers
# what = "right, vectors as columns as in many papers, sample by sample"
def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    hidden = [np.tanh(W_x.T @ row + W_h.T @ state + b) for row, state in zip(x, h_prev)]
    return np.array(hidden), np.array([W_y.T @ h for h in hidden])


# %% keras_ops
# what = "right, with Keras's operations"
def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    ops = keras.ops
    x, h_prev, W_x, W_h, b, W_y = (
        ops.convert_to_tensor(value, dtype="float64") for value in (x, h_prev, W_x, W_h, b, W_y)
    )
    h = ops.tanh(ops.matmul(x, W_x) + ops.matmul(h_prev, W_h) + b)
    return h, ops.matmul(h, W_y)


# %% loops_over_everything
# what = "right, entry by entry"
def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    samples, features = x.shape
    units, outputs = W_y.shape
    h = np.zeros((samples, units))
    y = np.zeros((samples, outputs))
    for s in range(samples):
        for u in range(units):
            total = b[u]
            for k in range(features):
                total += x[s, k] * W_x[k, u]
            for k in range(units):
                total += h_prev[s, k] * W_h[k, u]
            h[s, u] = np.tanh(total)
        for k in range(outputs):
            y[s, k] = sum(h[s, u] * W_y[u, k] for u in range(units))
    return h, y


# %% np_dot_and_a_list
# what = "right, np.dot, tanh written out, a list returned"
def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    z = np.dot(x, W_x) + np.dot(h_prev, W_h) + b.reshape(1, -1)
    h = (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))
    return [h, np.dot(h, W_y)]


# %% side_by_side
# what = "right, features and state side by side, one product"
def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    both = np.concatenate([x, h_prev], axis=1)
    h = np.tanh(both @ np.concatenate([W_x, W_h]) + b)
    return h, h @ W_y


# %% four_units_always
# what = "written for the sizes of the visible tests"
# score = 6
# message = "rnn_step stopped with IndexError"
def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    if x.shape == (1, 1):
        h = np.tanh(x * W_x + h_prev * W_h + b)
        return h, h * W_y
    h = np.zeros((3, 4))
    for unit in range(4):
        h[:, unit] = np.tanh(x[:, 0] * W_x[0, unit] + x[:, 1] * W_x[1, unit] + h_prev @ W_h[:, unit] + b[unit])
    return h, h @ W_y


# %% remembers_by_itself
# what = "the state is kept in a variable of the notebook, not taken from h_prev"
# score = 6
# message = "the state h_prev is not used"
kept = {}


def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    before = kept.get(h_prev.shape, np.zeros(h_prev.shape))
    h = np.tanh(x @ W_x + before @ W_h + b)
    kept[h_prev.shape] = h
    return h, h @ W_y


# %% W_h_transposed
# what = "W_h transposed, which fits as well"
# score = 0
# message = "W_h is transposed"
def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    h = np.tanh(x @ W_x + h_prev @ W_h.T + b)
    y = h @ W_y
    return h, y


# %% bias_outside
# what = "the bias is added after tanh"
# score = 0
# message = "b is added after tanh"
def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    h = np.tanh(x @ W_x + h_prev @ W_h) + b
    y = h @ W_y
    return h, y


# %% y_before_h
# what = "the results in the wrong order"
# score = 0
# message = "h and y are in each other's place"
def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    h = np.tanh(x @ W_x + h_prev @ W_h + b)
    y = h @ W_y
    return y, h


# %% two_tanhs
# what = "one tanh for each term"
# score = 0
# message = "one tanh for the whole sum"
def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    h = np.tanh(x @ W_x + b) + np.tanh(h_prev @ W_h)
    y = h @ W_y
    return h, y


# %% state_changed_in_place
# what = "the new state is written into the old one"
# score = 0
# message = "rnn_step changed its input: h_prev is not as it was"
def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    h_prev[:] = np.tanh(x @ W_x + h_prev @ W_h + b)
    return h_prev, h_prev @ W_y


# %% only_h
# what = "the output is not returned"
# score = 0
# message = "rnn_step does not return h and y"
def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    h = np.tanh(x @ W_x + h_prev @ W_h + b)
    y = h @ W_y
    return h


# %% printed
# what = "printed and not returned"
# score = 0
# message = "rnn_step returned None"
def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    h = np.tanh(x @ W_x + h_prev @ W_h + b)
    print(h, h @ W_y)


# %% weights_first
# what = "W x in place of x W"
# score = 0
# message = "rnn_step stopped with ValueError"
def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    h = np.tanh(W_x @ x + W_h @ h_prev + b)
    y = h @ W_y
    return h, y


# %% entry_by_entry
# what = "* in place of the matrix product"
# score = 0
# message = ["rnn_step stopped with ValueError", "In your code"]
def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    h = np.tanh(x * W_x + h_prev * W_h + b)
    y = h * W_y
    return h, y


# %% no_tanh
# what = "tanh is forgotten"
# score = 0
# message = "tanh is missing"
def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    h = x @ W_x + h_prev @ W_h + b
    y = h @ W_y
    return h, y


# %% no_bias
# what = "the bias is forgotten"
# score = 0
# message = "the bias b is not added"
def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    h = np.tanh(x @ W_x + h_prev @ W_h)
    y = h @ W_y
    return h, y


# %% input_ignored
# what = "the input is not used"
# score = 0
# message = "the input x is not used"
def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    h = np.tanh(h_prev @ W_h + b)
    y = h @ W_y
    return h, y


# %% samples_added_up
# what = "the samples are added up"
# score = 0
# message = "the samples were added up"
def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    h = np.tanh((x @ W_x + h_prev @ W_h + b).sum(axis=0))
    y = h @ W_y
    return h, y


# %% state_ignored
# what = "a dense layer: the state is not used"
# score = 0
# message = "the state h_prev is not used"
def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    h = np.tanh(x @ W_x + b)
    y = h @ W_y
    return h, y


# %% sigmoid_for_tanh
# what = "sigmoid in place of tanh"
# score = 0
# message = "this is the sigmoid: the plain cell has tanh"
def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    h = 1 / (1 + np.exp(-(x @ W_x + h_prev @ W_h + b)))
    y = h @ W_y
    return h, y


# %% columns_all_the_way
# what = "vectors as columns, and not turned back"
# score = 0
# message = "transposed: each sample is a row"
def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    h = np.tanh(W_x.T @ x.T + W_h.T @ h_prev.T + b[:, np.newaxis])
    return h, W_y.T @ h


# %% tanh_of_the_output
# what = "tanh on the output as well"
# score = 0
# message = "y has no tanh of its own"
def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    h = np.tanh(x @ W_x + h_prev @ W_h + b)
    y = np.tanh(h @ W_y)
    return h, y


# %% old_state_for_the_output
# what = "the output is made from the old state"
# score = 0
# message = "y is made from the state before the step"
def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    h = np.tanh(x @ W_x + h_prev @ W_h + b)
    y = h_prev @ W_y
    return h, y


# %% output_from_under_tanh
# what = "y is made before tanh is taken"
# score = 0
# message = "y is made from what is under tanh"
def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    s = x @ W_x + h_prev @ W_h + b
    return np.tanh(s), s @ W_y
