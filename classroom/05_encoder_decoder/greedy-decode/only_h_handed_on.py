# /// answer
# what = "the cell state stays the encoder's"
# score = 0
# message = "h and c do not belong together"
# ///
# %% greedy-decode
def greedy_decode(encoder, decoder, X, start, end, max_steps):
    h, c = encoder(X)
    symbols = np.full((len(X), 1), start)
    rows = [[] for _ in X]
    done = [False] * len(X)
    for step in range(max_steps):
        p, h, _ = decoder([keras.ops.convert_to_tensor(symbols), h, c])
        symbols = np.argmax(p, axis=-1)
        for i, symbol in enumerate(symbols[:, 0]):
            if symbol == end:
                done[i] = True
            if not done[i]:
                rows[i].append(int(symbol))
    return rows
