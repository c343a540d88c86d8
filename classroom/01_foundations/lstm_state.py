"""Make the new hidden state and the new cell state from the gates, the candidate and the old cell state."""


# %% copy_changed_in_place
# what = "right, a copy changed in place"
def lstm_state(i, f, c_tilde, o, c_prev):
    c = c_prev.copy()
    c *= f
    c += i * c_tilde
    h = np.tanh(c)
    h *= o
    return h, c


# %% einsum_and_a_list
# what = "right, einsum, a list returned"
def lstm_state(i, f, c_tilde, o, c_prev):
    c = np.einsum("su,su->su", f, c_prev) + np.einsum("su,su->su", i, c_tilde)
    return [np.tanh(c) * o, c]


# %% loops_with_lists
# what = "right, entry by entry, lists"
def lstm_state(i, f, c_tilde, o, c_prev):
    import math

    c, h = [], []
    for s in range(len(i)):
        row = [f[s][u] * c_prev[s][u] + i[s][u] * c_tilde[s][u] for u in range(len(i[s]))]
        c.append(row)
        h.append([o[s][u] * math.tanh(row[u]) for u in range(len(row))])
    return h, c


# %% numpy_by_name
# what = "right, NumPy's functions by name"
def lstm_state(i, f, c_tilde, o, c_prev):
    kept = np.multiply(f, c_prev)
    added = np.multiply(i, c_tilde)
    c = np.add(kept, added)
    return np.multiply(o, np.tanh(c)), c


# %% stacked
# what = "right, both states stacked in one array"
def lstm_state(i, f, c_tilde, o, c_prev):
    c = f * c_prev + i * c_tilde
    return np.stack([o * np.tanh(c), c])


# %% three_samples_always
# what = "written for three samples"
# score = 5
# message = "c (1 samples, 1 units) has the wrong shape"
def lstm_state(i, f, c_tilde, o, c_prev):
    c = np.zeros((3, c_prev.shape[1]))
    for s in range(min(3, len(c_prev))):
        c[s] = f[s] * c_prev[s] + i[s] * c_tilde[s]
    return np.resize(o, c.shape) * np.tanh(c), c


# %% cell_state_clipped
# what = "the cell state is kept within ±5"
# score = 5
# message = ["c with all forget gates at 1", "must stay exactly as it is"]
def lstm_state(i, f, c_tilde, o, c_prev):
    c = np.clip(f * c_prev + i * c_tilde, -5, 5)
    h = o * np.tanh(c)
    return h, c


# %% under_names
# what = "the states are returned in a dict"
# score = 0
# message = ["2 results: return h, c", "not in a dict"]
def lstm_state(i, f, c_tilde, o, c_prev):
    c = f * c_prev + i * c_tilde
    return {"h": o * np.tanh(c), "c": c}


# %% joined_end_to_end
# what = "the states are joined below one another"
# score = 0
# message = ["2 results: return h, c", "they are joined end to end"]
def lstm_state(i, f, c_tilde, o, c_prev):
    c = f * c_prev + i * c_tilde
    return np.concatenate([o * np.tanh(c), c])


# %% no_tanh
# what = "tanh is forgotten"
# score = 0
# message = ["The new hidden state h is wrong", "tanh is missing"]
def lstm_state(i, f, c_tilde, o, c_prev):
    c = f * c_prev + i * c_tilde
    h = o * c
    return h, c


# %% c_before_h
# what = "the results in the wrong order"
# score = 0
# message = "h and c are in each other's place"
def lstm_state(i, f, c_tilde, o, c_prev):
    c = f * c_prev + i * c_tilde
    h = o * np.tanh(c)
    return c, h


# %% candidate_shown
# what = "the hidden state is made from the candidate"
# score = 0
# message = "h is made from the candidate"
def lstm_state(i, f, c_tilde, o, c_prev):
    c = f * c_prev + i * c_tilde
    return o * np.tanh(c_tilde), c


# %% i_and_f_mixed_up
# what = "input and forget gate mixed up"
# score = 0
# message = "i and f are mixed up"
def lstm_state(i, f, c_tilde, o, c_prev):
    c = i * c_prev + f * c_tilde
    h = o * np.tanh(c)
    return h, c


# %% forgets_what_it_should_keep
# what = "f taken for how much is forgotten"
# score = 0
# message = "it is f, not 1 - f"
def lstm_state(i, f, c_tilde, o, c_prev):
    c = (1 - f) * c_prev + i * c_tilde
    h = o * np.tanh(c)
    return h, c


# %% old_state_overwritten
# what = "the new cell state is written into the old one"
# score = 0
# message = "lstm_state changed its input: c_prev"
def lstm_state(i, f, c_tilde, o, c_prev):
    c_prev *= f
    c_prev += i * c_tilde
    return o * np.tanh(c_prev), c_prev


# %% only_h
# what = "the cell state is not returned"
# score = 0
# message = "lstm_state does not return h and c"
def lstm_state(i, f, c_tilde, o, c_prev):
    c = f * c_prev + i * c_tilde
    h = o * np.tanh(c)
    return h


# %% second_tanh_for_the_candidate
# what = "tanh of the candidate again"
# score = 0
# message = "no second one"
def lstm_state(i, f, c_tilde, o, c_prev):
    c = f * c_prev + i * np.tanh(c_tilde)
    h = o * np.tanh(c)
    return h, c


# %% tanh_on_the_way
# what = "the cell state goes through tanh"
# score = 0
# message = "only what is shown goes through tanh"
def lstm_state(i, f, c_tilde, o, c_prev):
    c = np.tanh(f * c_prev + i * c_tilde)
    h = o * c
    return h, c


# %% tanh_around_everything
# what = "tanh around o times c"
# score = 0
# message = "tanh goes around c alone"
def lstm_state(i, f, c_tilde, o, c_prev):
    c = f * c_prev + i * c_tilde
    h = np.tanh(o * c)
    return h, c


# %% forget_gate_forgotten
# what = "the cell of 1997, without a forget gate"
# score = 0
# message = "the forget gate f is not used"
def lstm_state(i, f, c_tilde, o, c_prev):
    c = c_prev + i * c_tilde
    h = o * np.tanh(c)
    return h, c


# %% input_gate_forgotten
# what = "everything new is let in"
# score = 0
# message = "the input gate i is not used"
def lstm_state(i, f, c_tilde, o, c_prev):
    c = f * c_prev + c_tilde
    h = o * np.tanh(c)
    return h, c


# %% coupled
# what = "coupled gates"
# score = 0
# message = "these are coupled gates"
def lstm_state(i, f, c_tilde, o, c_prev):
    c = f * c_prev + (1 - f) * c_tilde
    h = o * np.tanh(c)
    return h, c


# %% matrix_product
# what = "@ in place of *"
# score = 0
# message = "this is the matrix product"
def lstm_state(i, f, c_tilde, o, c_prev):
    c = f @ c_prev + i @ c_tilde
    h = o * np.tanh(c)
    return h, c


# %% sigmoid_for_tanh
# what = "the sigmoid in place of tanh"
# score = 0
# message = "this is the sigmoid: here is tanh"
def lstm_state(i, f, c_tilde, o, c_prev):
    c = f * c_prev + i * c_tilde
    h = o / (1 + np.exp(-c))
    return h, c


# %% old_state_shown
# what = "the hidden state is made from the old cell state"
# score = 0
# message = "use the new one"
def lstm_state(i, f, c_tilde, o, c_prev):
    c = f * c_prev + i * c_tilde
    h = o * np.tanh(c_prev)
    return h, c
