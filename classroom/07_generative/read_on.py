"""Let a character model read one more character, with a state in place of all the text before."""


# %% dict_state
# what = "the cell, and a dict as the state"
def read_on(model, ids, state):
    if state is None:
        zeros = keras.ops.zeros((len(ids), model.layers[1].units))
        state = {"h": zeros, "c": zeros}
    x = model.layers[0](keras.ops.convert_to_tensor(ids))
    output, new = model.layers[1].cell(x, [state["h"], state["c"]])
    return model.layers[2](output).numpy(), {"h": new[0], "c": new[1]}


# %% initial_state
# what = "the layer itself, with initial_state, and a twin that returns its state"
def read_on(model, ids, state):
    embedding, lstm, dense = model.layers
    twin = keras.layers.LSTM(lstm.units, return_state=True)
    vectors = embedding(ids[:, np.newaxis])
    twin.build(vectors.shape)
    twin.set_weights(lstm.get_weights())
    hidden, h, c = twin(vectors, initial_state=state)
    return dense(hidden), [h, c]


# %% numpy
# what = "all in NumPy"
def read_on(model, ids, state):
    vectors, W, U, b, V, v = model.get_weights()
    h, c = (np.zeros((len(ids), len(U))),) * 2 if state is None else state
    z = vectors[ids] @ W + h @ U + b
    i, f, g, o = np.split(z, 4, axis=1)
    gate = lambda x: 1 / (1 + np.exp(-x))
    c = gate(f) * c + gate(i) * np.tanh(g)
    h = gate(o) * np.tanh(c)
    return h @ V + v, (h, c)


# %% one_array_state
# what = "both states in one array"
def read_on(model, ids, state):
    embedding, lstm, dense = model.layers
    if state is None:
        state = np.zeros((2, len(ids), lstm.units), "float32")
    hidden, (h, c) = lstm.cell(embedding(ids), [state[0], state[1]])
    return dense(hidden), np.stack([h, c])


# %% all_read_again
# what = "the whole text is the state"
# score = 6
# message = "The state grows with the text"
def read_on(model, ids, state):
    text = ids[:, np.newaxis] if state is None else np.concatenate([state, ids[:, np.newaxis]], axis=1)
    return keras.ops.convert_to_numpy(model(text))[:, -1], text


# %% changed_in_place
# what = "the state that came in is changed"
# score = 6
# message = "a second time"
def read_on(model, ids, state):
    embedding, lstm, dense = model.layers
    if state is None:
        state = {"h": np.zeros((len(ids), lstm.units), "float32"), "c": np.zeros((len(ids), lstm.units), "float32")}
    hidden, [state["h"], state["c"]] = lstm.cell(embedding(ids), [state["h"], state["c"]])
    return dense(hidden), state


# %% kept_outside
# what = "the state is kept in a variable outside"
# score = 6
# message = "nothing may be kept in the model or in a variable outside"
kept = {}


def read_on(model, ids, state):
    embedding, lstm, dense = model.layers
    if state is None:
        zeros = np.zeros((len(ids), lstm.units), "float32")
        kept["state"] = [zeros, zeros]
    hidden, kept["state"] = lstm.cell(embedding(ids), kept["state"])
    return dense(hidden), "kept"


# %% step_axis
# what = "an axis of one step too many"
# score = 0
# message = "an axis of one step is left over"
def read_on(model, ids, state):
    embedding, lstm, dense = model.layers
    if state is None:
        zeros = np.zeros((len(ids), lstm.units), "float32")
        state = [zeros, zeros]
    hidden, [h, c] = lstm.cell(embedding(ids), state)
    return dense(hidden)[:, np.newaxis], [h, c]


# %% none_not_handled
# what = "no state at the beginning"
# score = 0
# message = "at the beginning of a text `state` is None"
def read_on(model, ids, state):
    embedding, lstm, dense = model.layers
    hidden, state = lstm.cell(embedding(ids), state)
    return dense(hidden), state


# %% old_state_returned
# what = "the state that came in is returned"
# score = 0
# message = "each character is read as if it were the first"
def read_on(model, ids, state):
    embedding, lstm, dense = model.layers
    if state is None:
        zeros = np.zeros((len(ids), lstm.units), "float32")
        state = [zeros, zeros]
    hidden, [h, c] = lstm.cell(embedding(ids), state)
    return dense(hidden), state


# %% state_not_used
# what = "every character is the first"
# score = 0
# message = "each character is read as if it were the first"
def read_on(model, ids, state):
    scores = model(ids[:, np.newaxis])
    return scores[:, -1], state


# %% swapped
# what = "h and c in each other's place"
# score = 0
# message = "hidden state and cell state are in each other's place"
def read_on(model, ids, state):
    embedding, lstm, dense = model.layers
    if state is None:
        zeros = np.zeros((len(ids), lstm.units), "float32")
        state = [zeros, zeros]
    hidden, [h, c] = lstm.cell(embedding(ids), state)
    return dense(hidden), [c, h]


# %% layer_taken_apart
# what = "the layer's result is taken apart, though it has no return_state"
# score = 0
# message = "it was made without return_state"
def read_on(model, ids, state):
    embedding, lstm, dense = model.layers
    hidden, h, c = lstm(embedding(ids[:, np.newaxis]), initial_state=state)
    return dense(hidden)[:, -1], [h, c]


# %% softmax
# what = "probabilities"
# score = 0
# message = "leave the softmax away"
def read_on(model, ids, state):
    embedding, lstm, dense = model.layers
    if state is None:
        zeros = np.zeros((len(ids), lstm.units), "float32")
        state = [zeros, zeros]
    hidden, [h, c] = lstm.cell(embedding(ids), state)
    return keras.ops.softmax(dense(hidden)), [h, c]


# %% scores_only
# what = "the state is not returned"
# score = 0
# message = "read_on"
def read_on(model, ids, state):
    embedding, lstm, dense = model.layers
    if state is None:
        zeros = np.zeros((len(ids), lstm.units), "float32")
        state = [zeros, zeros]
    hidden, [h, c] = lstm.cell(embedding(ids), state)
    return dense(hidden)


# %% library_helper
# what = "the course's read_on"
# score = 0
# message = "read_on from lstm_utils.language is the answer"
def read_on(model, ids, state):
    return language.read_on(model, ids, state)


# %% cell_state_lost
# what = "only h is handed on"
# score = 0
# message = "the cell state is lost on the way"
def read_on(model, ids, state):
    embedding, lstm, dense = model.layers
    zeros = np.zeros((len(ids), lstm.units), "float32")
    h = zeros if state is None else state
    hidden, [h, c] = lstm.cell(embedding(ids), [h, zeros])
    return dense(hidden), h


# %% scores_of_cell_state
# what = "the dense layer gets c"
# score = 0
# message = "the dense layer gets the cell state"
def read_on(model, ids, state):
    embedding, lstm, dense = model.layers
    if state is None:
        zeros = np.zeros((len(ids), lstm.units), "float32")
        state = [zeros, zeros]
    hidden, [h, c] = lstm.cell(embedding(ids), state)
    return dense(c), [h, c]


# %% no_dense
# what = "the hidden state for the scores"
# score = 0
# message = "the dense layer is still to come"
def read_on(model, ids, state):
    embedding, lstm, dense = model.layers
    if state is None:
        zeros = np.zeros((len(ids), lstm.units), "float32")
        state = [zeros, zeros]
    hidden, [h, c] = lstm.cell(embedding(ids), state)
    return hidden, [h, c]


# %% hidden_state_twice
# what = "h is handed on twice"
# score = 0
# message = "the hidden state is handed on twice"
def read_on(model, ids, state):
    embedding, lstm, dense = model.layers
    if state is None:
        zeros = np.zeros((len(ids), lstm.units), "float32")
        state = [zeros, zeros]
    hidden, [h, c] = lstm.cell(embedding(ids), state)
    return dense(hidden), [h, hidden]
