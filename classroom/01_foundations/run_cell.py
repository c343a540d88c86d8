"""Run a given cell over a sequence from any states, and give all hidden states and the last two states."""

# %% accumulate
# what = "right, itertools.accumulate"
from itertools import accumulate


def run_cell(step, X, h, c):
    steps = (X[:, t] for t in range(X.shape[1]))
    states = list(accumulate(steps, lambda state, x: step(x, *state), initial=(h, c)))[1:]
    return np.stack([state[0] for state in states], 1), *states[-1]


# %% filled_in_by_index
# what = "right, an array filled in step by step"
def run_cell(step, X, h, c):
    samples, steps, features = X.shape
    units = h.shape[1]
    H = np.zeros((samples, steps, units))
    for t in range(steps):
        h, c = step(X[:, t, :], h, c)
        H[:, t, :] = h
    return H, h, c


# %% lists_for_the_step
# what = "right, the step gets lists, and lists are returned"
def run_cell(step, X, h, c):
    H = [[] for _ in range(len(X))]
    for t in range(X.shape[1]):
        h, c = step([list(sample[t]) for sample in X], h, c)
        for states, state in zip(H, h):
            states.append(list(state))
    return H, h, c


# %% recursive
# what = "right, recursion from the last step down"
def run_cell(step, X, h, c):
    if X.shape[1] == 0:
        return np.zeros((len(X), 0, h.shape[1])), h, c
    H, h, c = run_cell(step, X[:, :-1], h, c)
    h, c = step(X[:, -1], h, c)
    return np.concatenate([H, h[:, None]], axis=1), h, c


# %% sample_after_sample
# what = "right, one sample after the other, each with all its steps"
def run_cell(step, X, h, c):
    H, last_h, last_c = [], [], []
    for sample in range(len(X)):
        h_now, c_now = h[sample : sample + 1], c[sample : sample + 1]
        states = []
        for x in X[sample]:
            h_now, c_now = step(x[np.newaxis], h_now, c_now)
            states.append(h_now[0])
        H.append(states)
        last_h.append(h_now[0])
        last_c.append(c_now[0])
    return np.array(H), np.array(last_h), np.array(last_c)


# %% time_first
# what = "right, the axis of the steps moved to the front and back"
def run_cell(step, X, h, c):
    outputs = []
    for x in np.moveaxis(X, 1, 0):
        h, c = step(x, h, c)
        outputs.append(h)
    return np.moveaxis(np.array(outputs), 0, 1), h, c


# %% yield_them
# what = "right, a generator: yield in place of return"
def run_cell(step, X, h, c):
    H = np.zeros((*X.shape[:2], h.shape[1]))
    for t in range(X.shape[1]):
        h, c = step(X[:, t], h, c)
        H[:, t] = h
    yield H
    yield h
    yield c


# %% five_steps_always
# what = "written for the visible tests"
# score = 7
# message = "run_cell stopped with IndexError"
def run_cell(step, X, h, c):
    H = []
    for t in range(3 if len(X) == 1 else 5):
        h, c = step(X[:, t], h, c)
        H.append(h)
    return np.stack(H, axis=1), h, c


# %% cell_states_in_H
# what = "the cell states are stored"
# score = 0
# message = "H holds the cell states"
def run_cell(step, X, h, c):
    H = []
    for t in range(X.shape[1]):
        h, c = step(X[:, t], h, c)
        H.append(c)
    return np.stack(H, axis=1), h, c


# %% states_before_the_steps
# what = "stored before the step"
# score = 0
# message = "H holds the states before each step"
def run_cell(step, X, h, c):
    H = []
    for t in range(X.shape[1]):
        H.append(h)
        h, c = step(X[:, t], h, c)
    return np.stack(H, axis=1), h, c


# %% first_step_left_out
# what = "the loop starts at 1"
# score = 0
# message = "a step is left out"
def run_cell(step, X, h, c):
    H = []
    for t in range(1, X.shape[1]):
        h, c = step(X[:, t], h, c)
        H.append(h)
    return np.stack(H, axis=1), h, c


# %% one_array_stored_again_and_again
# what = "one array is changed and stored at each step"
# score = 0
# message = "an array was changed after it had been stored"
def run_cell(step, X, h, c):
    H, now = [], np.array(h)
    for t in range(X.shape[1]):
        now[:], c = step(X[:, t], now, c)
        H.append(now)
    return np.stack(H, axis=1), now, c


# %% squeezed
# what = "axes of length 1 are dropped"
# score = 0
# message = "an axis is missing"
def run_cell(step, X, h, c):
    H = []
    for t in range(X.shape[1]):
        h, c = step(X[:, t], h, c)
        H.append(h)
    return np.stack(H, axis=1).squeeze(), h, c


# %% cell_state_not_handed_on
# what = "only h is handed on"
# score = 0
# message = "c is not handed on"
def run_cell(step, X, h, c):
    H = []
    for t in range(X.shape[1]):
        h, c_last = step(X[:, t], h, c)
        H.append(h)
    return np.stack(H, axis=1), h, c_last


# %% started_from_zero
# what = "the states that are given are ignored"
# score = 0
# message = ["c of the example", "start from it, not from zero"]
def run_cell(step, X, h, c):
    h, c = np.zeros_like(h), np.zeros_like(c)
    H = []
    for t in range(X.shape[1]):
        h, c = step(X[:, t], h, c)
        H.append(h)
    return np.stack(H, axis=1), h, c


# %% states_not_handed_on
# what = "each step starts from the first states"
# score = 0
# message = "each step starts from the first h again"
def run_cell(step, X, h, c):
    H = []
    for t in range(X.shape[1]):
        h_new, c_new = step(X[:, t], h, c)
        H.append(h_new)
    return np.stack(H, axis=1), h_new, c_new


# %% course_helper
# what = "the course's helper, for cells that belong to a Keras layer"
# score = 0
# message = "gate_values from lstm_utils.gates is the answer to this question"
from lstm_utils import gates


def run_cell(step, X, h, c):
    layer = keras.layers.LSTM(h.shape[1])
    layer.build(X.shape)
    values = [gates.gate_values(layer, x) for x in X]
    H, C = (np.stack([value[name] for value in values]) for name in "hc")
    return H, H[:, -1], C[:, -1]


# %% c_before_h
# what = "h and c in the wrong order"
# score = 0
# message = "h and c are in each other's place"
def run_cell(step, X, h, c):
    H = []
    for t in range(X.shape[1]):
        h, c = step(X[:, t], h, c)
        H.append(h)
    return np.stack(H, axis=1), c, h


# %% state_shared_by_the_samples
# what = "one sample after the other, and the next goes on from the last one's states"
# score = 0
# message = "is wrong"
def run_cell(step, X, h, c):
    H = []
    h_now, c_now = h[:1], c[:1]
    for sample in X:
        states = []
        for x in sample:
            h_now, c_now = step(x[np.newaxis], h_now, c_now)
            states.append(h_now[0])
        H.append(states)
    return np.array(H), np.array(H)[:, -1], np.repeat(c_now, len(X), axis=0)


# %% only_the_last_state
# what = "the last state in place of all"
# score = 0
# message = "only the last state is there"
def run_cell(step, X, h, c):
    for t in range(X.shape[1]):
        h, c = step(X[:, t], h, c)
    return h, h, c


# %% reshaped_for_a_swap
# what = "reshape in place of moving an axis"
# score = 0
# message = "reshape mixes samples and steps up"
def run_cell(step, X, h, c):
    H = []
    for t in range(X.shape[1]):
        h, c = step(X[:, t], h, c)
        H.append(h)
    return np.array(H).reshape(X.shape[0], X.shape[1], -1), h, c


# %% only_H
# what = "the last states are not returned"
# score = 0
# message = "run_cell does not return H, h and c"
def run_cell(step, X, h, c):
    H = []
    for t in range(X.shape[1]):
        h, c = step(X[:, t], h, c)
        H.append(h)
    return np.stack(H, axis=1)


# %% features_for_units
# what = "an array with features in place of units"
# score = 0
# message = ["run_cell stopped with ValueError", "H has units on its last axis, not features"]
def run_cell(step, X, h, c):
    H = np.zeros(X.shape)
    for t in range(X.shape[1]):
        h, c = step(X[:, t], h, c)
        H[:, t] = h
    return H, h, c


# %% steps_in_front
# what = "np.array of the states: steps in front of samples"
# score = 0
# message = "samples and steps are swapped"
def run_cell(step, X, h, c):
    H = []
    for t in range(X.shape[1]):
        h, c = step(X[:, t], h, c)
        H.append(h)
    return np.array(H), h, c


# %% called_twice
# what = "one call for h and one for c"
# score = 0
# message = "step is called twice"
def run_cell(step, X, h, c):
    H = []
    for t in range(X.shape[1]):
        h = step(X[:, t], h, c)[0]
        c = step(X[:, t], h, c)[1]
        H.append(h)
    return np.stack(H, axis=1), h, c


# %% for_x_in_X
# what = "a loop over X goes over the samples"
# score = 0
# message = ["step(x, h, c) was called with x of shape (3, 1)", "a loop over X goes over the samples"]
def run_cell(step, X, h, c):
    H = []
    for x in X:
        h, c = step(x, h, c)
        H.append(h)
    return np.array(H), h, c


# %% loop_over_samples
# what = "X[t] is a sample, not a step"
# score = 0
# message = ["step(x, h, c) was called with x of shape (3, 1), not (samples, features) = (1, 1)"]
def run_cell(step, X, h, c):
    H = []
    for t in range(X.shape[0]):
        h, c = step(X[t], h, c)
        H.append(h)
    return np.stack(H, axis=1), h, c


# %% h_started_from_zero
# what = "the h that is given is ignored"
# score = 0
# message = "the h that is given is not used"
def run_cell(step, X, h, c):
    h = 0 * h
    H = []
    for t in range(X.shape[1]):
        h, c = step(X[:, t], h, c)
        H.append(h)
    return np.stack(H, axis=1), h, c


# %% read_backwards
# what = "the last step first"
# score = 0
# message = "the sequence is read backwards"
def run_cell(step, X, h, c):
    H = np.zeros((X.shape[0], X.shape[1], h.shape[1]))
    for t in reversed(range(X.shape[1])):
        h, c = step(X[:, t], h, c)
        H[:, t] = h
    return H, h, c


# %% features_for_steps
# what = "as many steps as there are features"
# score = 0
# message = "their number is X.shape[1]"
def run_cell(step, X, h, c):
    H = []
    for t in range(X.shape[2]):
        h, c = step(X[:, t], h, c)
        H.append(h)
    return np.stack(H, axis=1), h, c


# %% cell_state_one_step_old
# what = "the cell state before the last step is returned"
# score = 0
# message = "this is the cell state before the last step"
def run_cell(step, X, h, c):
    H = []
    for t in range(X.shape[1]):
        c_before = c
        h, c = step(X[:, t], h, c)
        H.append(h)
    return np.stack(H, axis=1), h, c_before
