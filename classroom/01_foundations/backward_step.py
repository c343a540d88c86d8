"""Go back through one step of the plain cell: from the gradient of its new state to five others."""


# %% dots_and_ones
# what = "right, np.dot, the bias as a row of ones"
def rnn_step_backward(dh, x, h_prev, h, W_x, W_h):
    slope = 1.0 - np.square(h)
    dz = np.multiply(dh, slope)
    ones = np.ones((1, len(dz)))
    db = np.dot(ones, dz)[0]
    return [np.dot(dz, np.transpose(W_x)), np.dot(dz, np.transpose(W_h)), np.dot(x.T, dz), np.dot(dz.T, h_prev).T, db]


# %% einsum
# what = "right, einsum"
def rnn_step_backward(dh, x, h_prev, h, W_x, W_h):
    dz = dh - dh * h * h
    return (
        np.einsum("su,fu->sf", dz, W_x),
        np.einsum("sv,uv->su", dz, W_h),
        np.einsum("sf,su->fu", x, dz),
        np.einsum("sv,su->vu", h_prev, dz),
        np.einsum("su->u", dz),
    )


# %% generator_expression
# what = "right, products in a generator expression, db as a product too"
def rnn_step_backward(dh, x, h_prev, h, W_x, W_h):
    dz = dh * (1 - h) * (1 + h)
    pairs = [(dz, W_x.T), (dz, W_h.T), (x.T, dz), (h_prev.T, dz), (np.ones(len(dz)), dz)]
    return (left @ right for left, right in pairs)


# %% sample_by_sample
# what = "right, outer products added up over the samples"
def rnn_step_backward(dh, x, h_prev, h, W_x, W_h):
    dx, dh_prev = np.zeros_like(x), np.zeros_like(h_prev)
    dW_x, dW_h, db = np.zeros_like(W_x), np.zeros_like(W_h), np.zeros(W_h.shape[0])
    for s in range(len(x)):
        dz = dh[s] * (1 - h[s]) * (1 + h[s])
        dx[s] = W_x @ dz
        dh_prev[s] = W_h @ dz
        dW_x += np.outer(x[s], dz)
        dW_h += np.outer(h_prev[s], dz)
        db += dz
    return dx, dh_prev, dW_x, dW_h, db


# %% single_precision
# what = "right, in float32"
def rnn_step_backward(dh, x, h_prev, h, W_x, W_h):
    dh, x, h_prev, h, W_x, W_h = (np.float32(value) for value in (dh, x, h_prev, h, W_x, W_h))
    dz = dh * (1 - h * h)
    return dz @ W_x.T, dz @ W_h.T, x.T @ dz, h_prev.T @ dz, np.sum(dz, 0)


# %% three_samples_always
# what = "the three samples of the visible tests added up"
# score = 6
# message = "db (5 samples"
def rnn_step_backward(dh, x, h_prev, h, W_x, W_h):
    dz = dh * (1 - h**2)
    dx = dz @ W_x.T
    dh_prev = dz @ W_h.T
    dW_x = x.T @ dz
    dW_h = h_prev.T @ dz
    db = dz[:3].sum(axis=0)
    return dx, dh_prev, dW_x, dW_h, db


# %% W_h_not_transposed
# what = "W_h in place of its transpose, which fits as well"
# score = 0
# message = "W_h is not transposed"
def rnn_step_backward(dh, x, h_prev, h, W_x, W_h):
    dz = dh * (1 - h**2)
    dx = dz @ W_x.T
    dh_prev = dz @ W_h
    dW_x = x.T @ dz
    dW_h = h_prev.T @ dz
    db = dz.sum(axis=0)
    return dx, dh_prev, dW_x, dW_h, db


# %% mean_over_the_samples
# what = "a mean over the samples"
# score = 0
# message = "a mean over the samples: it is their sum"
def rnn_step_backward(dh, x, h_prev, h, W_x, W_h):
    dz = dh * (1 - h**2)
    dx = dz @ W_x.T
    dh_prev = dz @ W_h.T
    dW_x = x.T @ dz / len(x)
    dW_h = h_prev.T @ dz / len(x)
    db = dz.mean(axis=0)
    return dx, dh_prev, dW_x, dW_h, db


# %% db_a_single_number
# what = "db added up over everything"
# score = 0
# message = "added up over samples and units"
def rnn_step_backward(dh, x, h_prev, h, W_x, W_h):
    dz = dh * (1 - h**2)
    dx = dz @ W_x.T
    dh_prev = dz @ W_h.T
    dW_x = x.T @ dz
    dW_h = h_prev.T @ dz
    db = dz.sum()
    return dx, dh_prev, dW_x, dW_h, db


# %% db_over_the_units
# what = "db added up over the wrong axis"
# score = 0
# message = "added up over the units"
def rnn_step_backward(dh, x, h_prev, h, W_x, W_h):
    dz = dh * (1 - h**2)
    dx = dz @ W_x.T
    dh_prev = dz @ W_h.T
    dW_x = x.T @ dz
    dW_h = h_prev.T @ dz
    db = dz.sum(axis=1)
    return dx, dh_prev, dW_x, dW_h, db


# %% by_automatic_differentiation
# what = "the course's automatic differentiation"
# score = 0
# message = "automatic from lstm_utils.gradients is the answer to this question"
def rnn_step_backward(dh, x, h_prev, h, W_x, W_h):
    b = np.arctanh(h)[0] - x[0] @ W_x - h_prev[0] @ W_h

    def loss(x, h_prev, W_x, W_h, b):
        return keras.ops.sum(dh * keras.ops.tanh(x @ W_x + h_prev @ W_h + b))

    return gradients.automatic(loss, x, h_prev, W_x, W_h, b)


# %% dW_h_transposed
# what = "dW_h transposed"
# score = 0
# message = ["dW_h (3 samples", "transposed"]
def rnn_step_backward(dh, x, h_prev, h, W_x, W_h):
    dz = dh * (1 - h**2)
    dx = dz @ W_x.T
    dh_prev = dz @ W_h.T
    dW_x = x.T @ dz
    dW_h = dz.T @ h_prev
    db = dz.sum(axis=0)
    return dx, dh_prev, dW_x, dW_h, db


# %% db_with_two_axes
# what = "the sum keeps the axis of the samples"
# score = 0
# message = "db has one axis"
def rnn_step_backward(dh, x, h_prev, h, W_x, W_h):
    s = dh * (1 - h**2)
    return s @ W_x.T, s @ W_h.T, x.T @ s, h_prev.T @ s, s.sum(axis=0, keepdims=True)


# %% db_for_each_sample
# what = "db is not added up"
# score = 0
# message = "db has one entry for each unit"
def rnn_step_backward(dh, x, h_prev, h, W_x, W_h):
    dz = dh * (1 - h**2)
    dx = dz @ W_x.T
    dh_prev = dz @ W_h.T
    dW_x = x.T @ dz
    dW_h = h_prev.T @ dz
    db = dz
    return dx, dh_prev, dW_x, dW_h, db


# %% order_of_the_arguments
# what = "the gradients in another order"
# score = 0
# message = "dx and dh_prev are in each other's place"
def rnn_step_backward(dh, x, h_prev, h, W_x, W_h):
    dz = dh * (1 - h**2)
    dx = dz @ W_x.T
    dh_prev = dz @ W_h.T
    dW_x = x.T @ dz
    dW_h = h_prev.T @ dz
    db = dz.sum(axis=0)
    return dh_prev, dx, dW_h, dW_x, db


# %% derivative_of_the_sigmoid
# what = "h (1 - h)"
# score = 0
# message = "h (1 - h) is the derivative of the sigmoid"
def rnn_step_backward(dh, x, h_prev, h, W_x, W_h):
    dz = dh * h * (1 - h)
    dx = dz @ W_x.T
    dh_prev = dz @ W_h.T
    dW_x = x.T @ dz
    dW_h = h_prev.T @ dz
    db = dz.sum(axis=0)
    return dx, dh_prev, dW_x, dW_h, db


# %% tanh_twice
# what = "1 - tanh(h)²"
# score = 0
# message = "h is already the tanh"
def rnn_step_backward(dh, x, h_prev, h, W_x, W_h):
    dz = dh * (1 - np.tanh(h) ** 2)
    dx = dz @ W_x.T
    dh_prev = dz @ W_h.T
    dW_x = x.T @ dz
    dW_h = h_prev.T @ dz
    db = dz.sum(axis=0)
    return dx, dh_prev, dW_x, dW_h, db


# %% new_state_for_the_old
# what = "h in place of h_prev"
# score = 0
# message = "h_t was taken in place of h_prev"
def rnn_step_backward(dh, x, h_prev, h, W_x, W_h):
    dz = dh * (1 - h**2)
    dx = dz @ W_x.T
    dh_prev = dz @ W_h.T
    dW_x = x.T @ dz
    dW_h = h.T @ dz
    db = dz.sum(axis=0)
    return dx, dh_prev, dW_x, dW_h, db


# %% by_jacobian
# what = "the course's finite differences under another name"
# score = 0
# message = "jacobian from lstm_utils.gradients is the answer to this question: write it yourself"
def rnn_step_backward(dh, x, h_prev, h, W_x, W_h):
    b = (np.arctanh(h) - x @ W_x - h_prev @ W_h)[0]
    arrays = [x, h_prev, W_x, W_h, b]
    ends = np.cumsum([array.size for array in arrays])

    def loss(rows):
        sums = []
        for row in rows:
            parts = [part.reshape(a.shape) for part, a in zip(np.split(row, ends[:-1]), arrays)]
            z = parts[0] @ parts[2] + parts[1] @ parts[3] + parts[4]
            sums.append([(dh * np.tanh(z)).sum()])
        return np.array(sums)

    [whole] = gradients.jacobian(loss, np.concatenate([array.ravel() for array in arrays]))
    return [part.reshape(a.shape) for part, a in zip(np.split(whole, ends[:-1]), arrays)]


# %% by_finite_differences
# what = "the course's finite differences"
# score = 0
# message = "numerical from lstm_utils.gradients is the answer to this question"
def rnn_step_backward(dh, x, h_prev, h, W_x, W_h):
    b = np.arctanh(h)[0] - x[0] @ W_x - h_prev[0] @ W_h

    def loss(x, h_prev, W_x, W_h, b):
        return (dh * np.tanh(x @ W_x + h_prev @ W_h + b)).sum()

    return gradients.numerical(loss, x, h_prev, W_x, W_h, b)


# %% dh_changed
# what = "dz is written into dh"
# score = 0
# message = "rnn_step_backward changed its input: dh is not as it was"
def rnn_step_backward(dh, x, h_prev, h, W_x, W_h):
    dh *= 1 - h**2
    return dh @ W_x.T, dh @ W_h.T, x.T @ dh, h_prev.T @ dh, dh.sum(axis=0)


# %% four_results
# what = "db is left out"
# score = 0
# message = "rnn_step_backward does not return dx, dh_prev, dW_x, dW_h and db"
def rnn_step_backward(dh, x, h_prev, h, W_x, W_h):
    dz = dh * (1 - h**2)
    dx = dz @ W_x.T
    dh_prev = dz @ W_h.T
    dW_x = x.T @ dz
    dW_h = h_prev.T @ dz
    db = dz.sum(axis=0)
    return dx, dh_prev, dW_x, dW_h


# %% W_x_not_transposed
# what = "W_x in place of its transpose"
# score = 0
# message = "rnn_step_backward stopped with ValueError"
def rnn_step_backward(dh, x, h_prev, h, W_x, W_h):
    dz = dh * (1 - h**2)
    dx = dz @ W_x
    dh_prev = dz @ W_h.T
    dW_x = x.T @ dz
    dW_h = h_prev.T @ dz
    db = dz.sum(axis=0)
    return dx, dh_prev, dW_x, dW_h, db


# %% slope_at_the_old_state
# what = "1 - h_prev²"
# score = 0
# message = "the derivative is taken at h_prev"
def rnn_step_backward(dh, x, h_prev, h, W_x, W_h):
    dz = dh * (1 - h_prev**2)
    dx = dz @ W_x.T
    dh_prev = dz @ W_h.T
    dW_x = x.T @ dz
    dW_h = h_prev.T @ dz
    db = dz.sum(axis=0)
    return dx, dh_prev, dW_x, dW_h, db


# %% not_squared
# what = "1 - h in place of 1 - h²"
# score = 0
# message = "the derivative of tanh is 1 - h², not 1 - h"
def rnn_step_backward(dh, x, h_prev, h, W_x, W_h):
    dz = dh * (1 - h)
    dx = dz @ W_x.T
    dh_prev = dz @ W_h.T
    dW_x = x.T @ dz
    dW_h = h_prev.T @ dz
    db = dz.sum(axis=0)
    return dx, dh_prev, dW_x, dW_h, db


# %% no_derivative_of_tanh
# what = "the derivative of tanh is forgotten"
# score = 0
# message = "the derivative of tanh is missing"
def rnn_step_backward(dh, x, h_prev, h, W_x, W_h):
    dz = dh
    dx = dz @ W_x.T
    dh_prev = dz @ W_h.T
    dW_x = x.T @ dz
    dW_h = h_prev.T @ dz
    db = dz.sum(axis=0)
    return dx, dh_prev, dW_x, dW_h, db


# %% gradient_not_used
# what = "dh is forgotten"
# score = 0
# message = "the gradient dh is not used"
def rnn_step_backward(dh, x, h_prev, h, W_x, W_h):
    dz = 1 - h**2
    dx = dz @ W_x.T
    dh_prev = dz @ W_h.T
    dW_x = x.T @ dz
    dW_h = h_prev.T @ dz
    db = dz.sum(axis=0)
    return dx, dh_prev, dW_x, dW_h, db


# %% dW_x_transposed
# what = "dW_x transposed"
# score = 0
# message = "transposed: a gradient has the shape of what it belongs to"
def rnn_step_backward(dh, x, h_prev, h, W_x, W_h):
    dz = dh * (1 - h**2)
    dx = dz @ W_x.T
    dh_prev = dz @ W_h.T
    dW_x = dz.T @ x
    dW_h = h_prev.T @ dz
    db = dz.sum(axis=0)
    return dx, dh_prev, dW_x, dW_h, db
