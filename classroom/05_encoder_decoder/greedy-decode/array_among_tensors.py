# /// answer
# what = "the symbols an array, the states tensors"
# score = 0
# message = "makes a tensor of an array"
# ///
# %% greedy-decode
def greedy_decode(encoder, decoder, X, start, end, max_steps):
    h, c = encoder(X)
    symbols = np.full((len(X), 1), start)
    rows = [[] for _ in X]
    done = [False] * len(X)
    for step in range(max_steps):
        p, h, c = decoder([symbols, h, c])
        symbols = np.argmax(p, axis=-1)
        for i, symbol in enumerate(symbols[:, 0]):
            if symbol == end:
                done[i] = True
            if not done[i]:
                rows[i].append(int(symbol))
    return rows
