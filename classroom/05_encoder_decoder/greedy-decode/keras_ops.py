# /// answer
# what = "keras.ops and tensors all the way"
# ///
# %% greedy-decode
def greedy_decode(encoder, decoder, X, start, end, max_steps):
    states = encoder(X)
    token = keras.ops.full((len(X), 1), start, dtype="int32")
    steps = []
    for _ in range(max_steps):
        p, *states = decoder([token, *states])
        token = keras.ops.argmax(p, axis=-1)
        steps.append(token)
    table = keras.ops.convert_to_numpy(keras.ops.concatenate(steps, axis=1))
    result = []
    for row in table:
        stop = np.flatnonzero(row == end)
        result.append(tuple(row[: stop[0]]) if len(stop) else tuple(row))
    return tuple(result)
