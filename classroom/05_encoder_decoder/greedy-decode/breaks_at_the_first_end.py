# /// answer
# what = "the loop breaks when one sample has written END"
# score = 0
# message = "go on until all have ended"
# ///
# %% greedy-decode
def greedy_decode(encoder, decoder, X, start, end, max_steps):
    h, c = encoder(X)
    symbols = np.full((len(X), 1), start)
    rows = [[] for _ in X]
    for step in range(max_steps):
        p, h, c = decoder([keras.ops.convert_to_tensor(symbols), h, c])
        symbols = np.argmax(p, axis=-1)
        for row, symbol in zip(rows, symbols[:, 0]):
            row.append(int(symbol))
        if end in symbols:
            break
    return [row[: row.index(end)] if end in row else row for row in rows]
