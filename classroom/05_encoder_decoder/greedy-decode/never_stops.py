# /// answer
# what = "max_steps not used"
# score = 0
# message = "does not end after max_steps symbols"
# ///
# %% greedy-decode
def greedy_decode(encoder, decoder, X, start, end, max_steps):
    h, c = encoder(X)
    symbols = np.full((len(X), 1), start)
    rows = []
    while True:
        p, h, c = decoder([keras.ops.convert_to_tensor(symbols), h, c])
        symbols = np.argmax(p, axis=-1)
        rows.append(symbols[:, 0])
        if (symbols == end).all():
            break
    return np.array(rows).T.tolist()
