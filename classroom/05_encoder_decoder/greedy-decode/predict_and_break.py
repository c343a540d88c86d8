# /// answer
# what = "predict, stops when all are done, arrays as rows"
# ///
# %% greedy-decode
def greedy_decode(encoder, decoder, X, start, end, max_steps):
    h, c = encoder.predict(X, verbose=0)
    read = np.ones((X.shape[0], 1), dtype="int64") * start
    out = np.zeros((X.shape[0], 0), dtype="int64")
    ended = np.zeros(X.shape[0], dtype=bool)
    while out.shape[1] < max_steps and not ended.all():
        p, h, c = decoder.predict([read, h, c], verbose=0)
        read = p[:, 0].argmax(axis=1)[:, None]
        out = np.hstack([out, read])
        ended |= read[:, 0] == end
    lengths = np.where((out == end).any(axis=1), (out == end).argmax(axis=1), out.shape[1])
    return [row[:n] for row, n in zip(out, lengths)]
