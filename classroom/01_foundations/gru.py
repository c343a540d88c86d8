"""Apply a GRU cell once, with the reset gate before the product and weights in Keras's order z, r, h."""


# %% keras_cell
# what = "right, Keras's own cell"
def gru_step(x, h_prev, kernel, recurrent_kernel, bias):
    cell = keras.layers.GRUCell(h_prev.shape[1], reset_after=False)
    cell.build(x.shape)
    cell.set_weights([kernel, recurrent_kernel, bias])
    return cell(x, [h_prev])[0]


# %% sample_by_sample
# what = "right, sample by sample, a list of rows"
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gru_step(x, h_prev, kernel, recurrent_kernel, bias):
    units = h_prev.shape[1]
    rows = []
    for features, old in zip(x, h_prev):
        inside = features @ kernel + bias
        z = sigmoid(inside[:units] + old @ recurrent_kernel[:, :units])
        r = sigmoid(inside[units : 2 * units] + old @ recurrent_kernel[:, units : 2 * units])
        new = np.tanh(inside[-units:] + (old * r) @ recurrent_kernel[:, -units:])
        rows.append([z[u] * old[u] + (1 - z[u]) * new[u] for u in range(units)])
    return rows


# %% slices
# what = "right, slices, one product for both gates"
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gru_step(x, h_prev, kernel, recurrent_kernel, bias):
    n = h_prev.shape[1]
    both = sigmoid(x @ kernel[:, : 2 * n] + h_prev @ recurrent_kernel[:, : 2 * n] + bias[: 2 * n])
    z, r = both[:, :n], both[:, n:]
    new = np.tanh(x @ kernel[:, 2 * n :] + np.dot(r * h_prev, recurrent_kernel[:, 2 * n :]) + bias[2 * n :])
    return new + z * (h_prev - new)


# %% four_units_always
# what = "four units, as in the visible tests"
# score = 5
# message = "gru_step stopped with ValueError"
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gru_step(x, h_prev, kernel, recurrent_kernel, bias):
    n = 4 if len(x) == 3 else 1
    z = sigmoid(x @ kernel[:, :n] + h_prev @ recurrent_kernel[:, :n] + bias[:n])
    r = sigmoid(x @ kernel[:, n : 2 * n] + h_prev @ recurrent_kernel[:, n : 2 * n] + bias[n : 2 * n])
    new = np.tanh(x @ kernel[:, 2 * n :] + (r * h_prev) @ recurrent_kernel[:, 2 * n :] + bias[2 * n :])
    return z * h_prev + (1 - z) * new


# %% candidate_returned_too
# what = "two arrays, as from an LSTM"
# score = 0
# message = "a GRU has one state"
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gru_step(x, h_prev, kernel, recurrent_kernel, bias):
    W_z, W_r, W_h = np.split(kernel, 3, axis=1)
    U_z, U_r, U_h = np.split(recurrent_kernel, 3, axis=1)
    b_z, b_r, b_h = np.split(bias, 3)
    z = sigmoid(x @ W_z + h_prev @ U_z + b_z)
    r = sigmoid(x @ W_r + h_prev @ U_r + b_r)
    candidate = np.tanh(x @ W_h + (r * h_prev) @ U_h + b_h)
    return z * h_prev + (1 - z) * candidate, candidate


# %% old_state_overwritten
# what = "the name h_prev is used again for r * h_prev"
# score = 0
# message = "h_prev was overwritten by r * h_prev"
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gru_step(x, h_prev, kernel, recurrent_kernel, bias):
    W_z, W_r, W_h = np.split(kernel, 3, axis=1)
    U_z, U_r, U_h = np.split(recurrent_kernel, 3, axis=1)
    b_z, b_r, b_h = np.split(bias, 3)
    z = sigmoid(x @ W_z + h_prev @ U_z + b_z)
    r = sigmoid(x @ W_r + h_prev @ U_r + b_r)
    h_prev = r * h_prev
    candidate = np.tanh(x @ W_h + h_prev @ U_h + b_h)
    return z * h_prev + (1 - z) * candidate


# %% three_matrices_at_once
# what = "all three blocks in one tanh"
# score = 0
# message = "has the wrong shape"
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gru_step(x, h_prev, kernel, recurrent_kernel, bias):
    return np.tanh(x @ kernel + h_prev @ recurrent_kernel + bias)


# %% reset_after
# what = "the reset gate after the product, Keras's default"
# score = 0
# message = "r multiplies after the product with the recurrent weights"
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gru_step(x, h_prev, kernel, recurrent_kernel, bias):
    W_z, W_r, W_h = np.split(kernel, 3, axis=1)
    U_z, U_r, U_h = np.split(recurrent_kernel, 3, axis=1)
    b_z, b_r, b_h = np.split(bias, 3)
    z = sigmoid(x @ W_z + h_prev @ U_z + b_z)
    r = sigmoid(x @ W_r + h_prev @ U_r + b_r)
    candidate = np.tanh(x @ W_h + r * (h_prev @ U_h) + b_h)
    return z * h_prev + (1 - z) * candidate


# %% order_h_z_r
# what = "the candidate first"
# score = 0
# message = "take one equation after the other"
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gru_step(x, h_prev, kernel, recurrent_kernel, bias):
    W_h, W_z, W_r = np.split(kernel, 3, axis=1)
    U_h, U_z, U_r = np.split(recurrent_kernel, 3, axis=1)
    b_h, b_z, b_r = np.split(bias, 3)
    z = sigmoid(x @ W_z + h_prev @ U_z + b_z)
    r = sigmoid(x @ W_r + h_prev @ U_r + b_r)
    candidate = np.tanh(x @ W_h + (r * h_prev) @ U_h + b_h)
    return z * h_prev + (1 - z) * candidate


# %% reset_gate_without_state
# what = "the gates look at the input alone"
# score = 0
# message = "take one equation after the other"
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gru_step(x, h_prev, kernel, recurrent_kernel, bias):
    W_z, W_r, W_h = np.split(kernel, 3, axis=1)
    U_z, U_r, U_h = np.split(recurrent_kernel, 3, axis=1)
    b_z, b_r, b_h = np.split(bias, 3)
    z = sigmoid(x @ W_z + b_z)
    r = sigmoid(x @ W_r + b_r)
    candidate = np.tanh(x @ W_h + (r * h_prev) @ U_h + b_h)
    return z * h_prev + (1 - z) * candidate


# %% reset_of_the_whole_sum
# what = "the reset gate multiplies the input too"
# score = 0
# message = "take one equation after the other"
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gru_step(x, h_prev, kernel, recurrent_kernel, bias):
    W_z, W_r, W_h = np.split(kernel, 3, axis=1)
    U_z, U_r, U_h = np.split(recurrent_kernel, 3, axis=1)
    b_z, b_r, b_h = np.split(bias, 3)
    z = sigmoid(x @ W_z + h_prev @ U_z + b_z)
    r = sigmoid(x @ W_r + h_prev @ U_r + b_r)
    candidate = np.tanh(r * (x @ W_h + h_prev @ U_h) + b_h)
    return z * h_prev + (1 - z) * candidate


# %% no_bias
# what = "the biases are forgotten"
# score = 0
# message = "the bias is not added"
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gru_step(x, h_prev, kernel, recurrent_kernel, bias):
    W_z, W_r, W_h = np.split(kernel, 3, axis=1)
    U_z, U_r, U_h = np.split(recurrent_kernel, 3, axis=1)
    b_z, b_r, b_h = np.split(bias, 3)
    z = sigmoid(x @ W_z + h_prev @ U_z)
    r = sigmoid(x @ W_r + h_prev @ U_r)
    candidate = np.tanh(x @ W_h + (r * h_prev) @ U_h)
    return z * h_prev + (1 - z) * candidate


# %% no_tanh
# what = "the candidate has no tanh"
# score = 0
# message = "the candidate has no tanh"
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gru_step(x, h_prev, kernel, recurrent_kernel, bias):
    W_z, W_r, W_h = np.split(kernel, 3, axis=1)
    U_z, U_r, U_h = np.split(recurrent_kernel, 3, axis=1)
    b_z, b_r, b_h = np.split(bias, 3)
    z = sigmoid(x @ W_z + h_prev @ U_z + b_z)
    r = sigmoid(x @ W_r + h_prev @ U_r + b_r)
    candidate = x @ W_h + (r * h_prev) @ U_h + b_h
    return z * h_prev + (1 - z) * candidate


# %% bias_of_the_candidate_forgotten
# what = "the bias is in the gates, but not in the candidate"
# score = 0
# message = "the candidate's bias is not added"
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gru_step(x, h_prev, kernel, recurrent_kernel, bias):
    W_z, W_r, W_h = np.split(kernel, 3, axis=1)
    U_z, U_r, U_h = np.split(recurrent_kernel, 3, axis=1)
    b_z, b_r, b_h = np.split(bias, 3)
    z = sigmoid(x @ W_z + h_prev @ U_z + b_z)
    r = sigmoid(x @ W_r + h_prev @ U_r + b_r)
    candidate = np.tanh(x @ W_h + (r * h_prev) @ U_h)
    return z * h_prev + (1 - z) * candidate


# %% gates_with_tanh
# what = "tanh for the gates"
# score = 0
# message = "the gates have the sigmoid, not tanh"
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gru_step(x, h_prev, kernel, recurrent_kernel, bias):
    W_z, W_r, W_h = np.split(kernel, 3, axis=1)
    U_z, U_r, U_h = np.split(recurrent_kernel, 3, axis=1)
    b_z, b_r, b_h = np.split(bias, 3)
    z = np.tanh(x @ W_z + h_prev @ U_z + b_z)
    r = np.tanh(x @ W_r + h_prev @ U_r + b_r)
    candidate = np.tanh(x @ W_h + (r * h_prev) @ U_h + b_h)
    return z * h_prev + (1 - z) * candidate


# %% reset_gate_not_used
# what = "the reset gate is computed and not used"
# score = 0
# message = "the reset gate is not used"
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gru_step(x, h_prev, kernel, recurrent_kernel, bias):
    W_z, W_r, W_h = np.split(kernel, 3, axis=1)
    U_z, U_r, U_h = np.split(recurrent_kernel, 3, axis=1)
    b_z, b_r, b_h = np.split(bias, 3)
    z = sigmoid(x @ W_z + h_prev @ U_z + b_z)
    r = sigmoid(x @ W_r + h_prev @ U_r + b_r)
    candidate = np.tanh(x @ W_h + h_prev @ U_h + b_h)
    return z * h_prev + (1 - z) * candidate


# %% candidate_alone
# what = "the old state is not mixed in"
# score = 0
# message = "this is the candidate alone"
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gru_step(x, h_prev, kernel, recurrent_kernel, bias):
    W_z, W_r, W_h = np.split(kernel, 3, axis=1)
    U_z, U_r, U_h = np.split(recurrent_kernel, 3, axis=1)
    b_z, b_r, b_h = np.split(bias, 3)
    z = sigmoid(x @ W_z + h_prev @ U_z + b_z)
    r = sigmoid(x @ W_r + h_prev @ U_r + b_r)
    candidate = np.tanh(x @ W_h + (r * h_prev) @ U_h + b_h)
    return candidate


# %% as_in_the_paper
# what = "z and 1 - z the other way round"
# score = 0
# message = "z and 1 - z are mixed up"
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gru_step(x, h_prev, kernel, recurrent_kernel, bias):
    W_z, W_r, W_h = np.split(kernel, 3, axis=1)
    U_z, U_r, U_h = np.split(recurrent_kernel, 3, axis=1)
    b_z, b_r, b_h = np.split(bias, 3)
    z = sigmoid(x @ W_z + h_prev @ U_z + b_z)
    r = sigmoid(x @ W_r + h_prev @ U_r + b_r)
    candidate = np.tanh(x @ W_h + (r * h_prev) @ U_h + b_h)
    return (1 - z) * h_prev + z * candidate


# %% order_r_z_h
# what = "the reset gate first"
# score = 0
# message = "z and r are mixed up"
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gru_step(x, h_prev, kernel, recurrent_kernel, bias):
    W_r, W_z, W_h = np.split(kernel, 3, axis=1)
    U_r, U_z, U_h = np.split(recurrent_kernel, 3, axis=1)
    b_r, b_z, b_h = np.split(bias, 3)
    z = sigmoid(x @ W_z + h_prev @ U_z + b_z)
    r = sigmoid(x @ W_r + h_prev @ U_r + b_r)
    candidate = np.tanh(x @ W_h + (r * h_prev) @ U_h + b_h)
    return z * h_prev + (1 - z) * candidate
