# /// answer
# what = "all in NumPy"
# ///
# %% read-on
def read_on(model, ids, state):
    vectors, W, U, b, V, v = model.get_weights()
    h, c = (np.zeros((len(ids), len(U))),) * 2 if state is None else state
    z = vectors[ids] @ W + h @ U + b
    i, f, g, o = np.split(z, 4, axis=1)
    gate = lambda x: 1 / (1 + np.exp(-x))
    c = gate(f) * c + gate(i) * np.tanh(g)
    h = gate(o) * np.tanh(c)
    return h @ V + v, (h, c)
