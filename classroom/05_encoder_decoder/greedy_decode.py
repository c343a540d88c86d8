"""Write with encoder and decoder, step by step, reading the most probable symbol of the step before."""


# %% keras_ops
# what = "keras.ops and tensors all the way"
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


# %% marks_who_is_done
# what = "one list for each sample, a flag when it is done"
def greedy_decode(encoder, decoder, X, start, end, max_steps):
    h, c = encoder(X)
    symbols = np.full((len(X), 1), start)
    rows = [[] for _ in X]
    done = [False] * len(X)
    for step in range(max_steps):
        p, h, c = decoder([keras.ops.convert_to_tensor(symbols), h, c])
        symbols = np.argmax(p, axis=-1)
        for i, symbol in enumerate(symbols[:, 0]):
            if symbol == end:
                done[i] = True
            if not done[i]:
                rows[i].append(int(symbol))
    return rows


# %% one_sample_at_a_time
# what = "each sample decoded by itself"
def greedy_decode(encoder, decoder, X, start, end, max_steps):
    words = []
    for i in range(len(X)):
        h, c = encoder(X[i : i + 1])
        word, symbol = [], start
        while len(word) < max_steps:
            p, h, c = decoder([keras.ops.convert_to_tensor([[symbol]]), h, c])
            symbol = int(np.argmax(p[0, 0]))
            if symbol == end:
                break
            word.append(symbol)
        words.append(word)
    return words


# %% predict_and_break
# what = "predict, stops when all are done, arrays as rows"
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


# %% end_is_two
# what = "END = 2 by heart"
# score = 8
# message = "greedy_decode for"
def greedy_decode(encoder, decoder, X, start, end, max_steps):
    h, c = encoder(X)
    symbols = np.full((len(X), 1), start)
    rows = [[] for _ in X]
    done = [False] * len(X)
    for step in range(max_steps):
        p, h, c = decoder([keras.ops.convert_to_tensor(symbols), h, c])
        symbols = np.argmax(p, axis=-1)
        for i, symbol in enumerate(symbols[:, 0]):
            if symbol == 2:
                done[i] = True
            if not done[i]:
                rows[i].append(int(symbol))
    return rows


# %% start_is_one
# what = "START = 1 by heart"
# score = 8
# message = "greedy_decode for"
def greedy_decode(encoder, decoder, X, start, end, max_steps):
    h, c = encoder(X)
    symbols = np.full((len(X), 1), 1)
    rows = [[] for _ in X]
    done = [False] * len(X)
    for step in range(max_steps):
        p, h, c = decoder([keras.ops.convert_to_tensor(symbols), h, c])
        symbols = np.argmax(p, axis=-1)
        for i, symbol in enumerate(symbols[:, 0]):
            if symbol == end:
                done[i] = True
            if not done[i]:
                rows[i].append(int(symbol))
    return rows


# %% end_kept
# what = "END stays in the word"
# score = 0
# message = "END is no part of the word"
def greedy_decode(encoder, decoder, X, start, end, max_steps):
    h, c = encoder(X)
    symbols = np.full((len(X), 1), start)
    rows = [[] for _ in X]
    done = [False] * len(X)
    for step in range(max_steps):
        p, h, c = decoder([keras.ops.convert_to_tensor(symbols), h, c])
        symbols = np.argmax(p, axis=-1)
        for i, symbol in enumerate(symbols[:, 0]):
            if not done[i]:
                rows[i].append(int(symbol))
            if symbol == end:
                done[i] = True
    return rows


# %% start_kept
# what = "START at the head of each word"
# score = 0
# message = "START is no part of the word"
def greedy_decode(encoder, decoder, X, start, end, max_steps):
    h, c = encoder(X)
    symbols = np.full((len(X), 1), start)
    rows = [[start] for _ in X]
    done = [False] * len(X)
    for step in range(max_steps):
        p, h, c = decoder([keras.ops.convert_to_tensor(symbols), h, c])
        symbols = np.argmax(p, axis=-1)
        for i, symbol in enumerate(symbols[:, 0]):
            if symbol == end:
                done[i] = True
            if not done[i]:
                rows[i].append(int(symbol))
    return rows


# %% first_end_ends_all
# what = "all end with the first END"
# score = 0
# message = "all samples end with the first END"
def greedy_decode(encoder, decoder, X, start, end, max_steps):
    h, c = encoder(X)
    symbols = np.full((len(X), 1), start)
    rows = [[] for _ in X]
    done = [False] * len(X)
    for step in range(max_steps):
        p, h, c = decoder([keras.ops.convert_to_tensor(symbols), h, c])
        symbols = np.argmax(p, axis=-1)
        for i, symbol in enumerate(symbols[:, 0]):
            if symbol == end:
                done[i] = True
            if not any(done):
                rows[i].append(int(symbol))
    return rows


# %% never_stops
# what = "max_steps not used"
# score = 0
# message = "does not end after max_steps symbols"
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


# %% breaks_at_the_first_end
# what = "the loop breaks when one sample has written END"
# score = 0
# message = "go on until all have ended"
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


# %% goes_on_after_end
# what = "END left out, what follows kept"
# score = 0
# message = "goes on after END"
def greedy_decode(encoder, decoder, X, start, end, max_steps):
    h, c = encoder(X)
    symbols = np.full((len(X), 1), start)
    rows = [[] for _ in X]
    done = [False] * len(X)
    for step in range(max_steps):
        p, h, c = decoder([keras.ops.convert_to_tensor(symbols), h, c])
        symbols = np.argmax(p, axis=-1)
        for i, symbol in enumerate(symbols[:, 0]):
            if symbol != end:
                rows[i].append(int(symbol))
    return rows


# %% argmax_over_the_samples
# what = "argmax along the first axis"
# score = 0
# message = "greedy_decode"
def greedy_decode(encoder, decoder, X, start, end, max_steps):
    h, c = encoder(X)
    symbols = np.full((len(X), 1), start)
    rows = [[] for _ in X]
    done = [False] * len(X)
    for step in range(max_steps):
        p, h, c = decoder([keras.ops.convert_to_tensor(symbols), h, c])
        symbols = np.argmax(p, axis=0)
        for i, symbol in enumerate(symbols[:, 0]):
            if symbol == end:
                done[i] = True
            if not done[i]:
                rows[i].append(int(symbol))
    return rows


# %% filled_up_with_zeros
# what = "a table filled up with zeros"
# score = 0
# message = "greedy_decode"
def greedy_decode(encoder, decoder, X, start, end, max_steps):
    h, c = encoder(X)
    symbols = np.full((len(X), 1), start)
    rows = [[] for _ in X]
    done = [False] * len(X)
    for step in range(max_steps):
        p, h, c = decoder([keras.ops.convert_to_tensor(symbols), h, c])
        symbols = np.argmax(p, axis=-1)
        for i, symbol in enumerate(symbols[:, 0]):
            if symbol == end:
                done[i] = True
            if not done[i]:
                rows[i].append(int(symbol))
    return [r + [0] * (max_steps - len(r)) for r in rows]


# %% least_probable
# what = "argmin for argmax"
# score = 0
# message = "greedy_decode"
def greedy_decode(encoder, decoder, X, start, end, max_steps):
    h, c = encoder(X)
    symbols = np.full((len(X), 1), start)
    rows = [[] for _ in X]
    done = [False] * len(X)
    for step in range(max_steps):
        p, h, c = decoder([keras.ops.convert_to_tensor(symbols), h, c])
        symbols = np.argmin(p, axis=-1)
        for i, symbol in enumerate(symbols[:, 0]):
            if symbol == end:
                done[i] = True
            if not done[i]:
                rows[i].append(int(symbol))
    return rows


# %% runner_up
# what = "the second best symbol"
# score = 0
# message = "greedy_decode"
def greedy_decode(encoder, decoder, X, start, end, max_steps):
    h, c = encoder(X)
    symbols = np.full((len(X), 1), start)
    rows = [[] for _ in X]
    done = [False] * len(X)
    for step in range(max_steps):
        p, h, c = decoder([keras.ops.convert_to_tensor(symbols), h, c])
        symbols = np.argsort(p, axis=-1)[..., -2]
        for i, symbol in enumerate(symbols[:, 0]):
            if symbol == end:
                done[i] = True
            if not done[i]:
                rows[i].append(int(symbol))
    return rows


# %% only_h_handed_on
# what = "the cell state stays the encoder's"
# score = 0
# message = "h and c do not belong together"
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


# %% array_among_tensors
# what = "the symbols an array, the states tensors"
# score = 0
# message = "makes a tensor of an array"
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


# %% one_step_too_many
# what = "one step more than max_steps"
# score = 0
# message = "more than max_steps symbols"
def greedy_decode(encoder, decoder, X, start, end, max_steps):
    h, c = encoder(X)
    symbols = np.full((len(X), 1), start)
    rows = [[] for _ in X]
    done = [False] * len(X)
    for step in range(max_steps + 1):
        p, h, c = decoder([keras.ops.convert_to_tensor(symbols), h, c])
        symbols = np.argmax(p, axis=-1)
        for i, symbol in enumerate(symbols[:, 0]):
            if symbol == end:
                done[i] = True
            if not done[i]:
                rows[i].append(int(symbol))
    return rows


# %% steps_before_samples
# what = "one list for each step"
# score = 0
# message = "one list for each step came"
def greedy_decode(encoder, decoder, X, start, end, max_steps):
    h, c = encoder(X)
    symbols = np.full((len(X), 1), start)
    rows = [[] for _ in X]
    done = [False] * len(X)
    for step in range(max_steps):
        p, h, c = decoder([keras.ops.convert_to_tensor(symbols), h, c])
        symbols = np.argmax(p, axis=-1)
        for i, symbol in enumerate(symbols[:, 0]):
            if symbol == end:
                done[i] = True
            if not done[i]:
                rows[i].append(int(symbol))
    return np.array([r + [0] * (max_steps - len(r)) for r in rows]).T.tolist()


# %% first_sample_only
# what = "only the first sample"
# score = 0
# message = "only the first sample is decoded"
def greedy_decode(encoder, decoder, X, start, end, max_steps):
    h, c = encoder(X[:1])
    symbol, word = start, []
    for _ in range(max_steps):
        p, h, c = decoder([keras.ops.convert_to_tensor([[symbol]]), h, c])
        symbol = int(np.argmax(p[0, 0]))
        if symbol == end:
            break
        word.append(symbol)
    return [word]


# %% states_swapped
# what = "c before h"
# score = 0
# message = "shapes in which they came"
def greedy_decode(encoder, decoder, X, start, end, max_steps):
    h, c = encoder(X)
    symbols = np.full((len(X), 1), start)
    rows = [[] for _ in X]
    done = [False] * len(X)
    for step in range(max_steps):
        p, h, c = decoder([keras.ops.convert_to_tensor(symbols), c, h])
        symbols = np.argmax(p, axis=-1)
        for i, symbol in enumerate(symbols[:, 0]):
            if symbol == end:
                done[i] = True
            if not done[i]:
                rows[i].append(int(symbol))
    return rows


# %% start_at_every_step
# what = "START read again and again"
# score = 0
# message = "the decoder reads START at every step"
def greedy_decode(encoder, decoder, X, start, end, max_steps):
    h, c = encoder(X)
    symbols = np.full((len(X), 1), start)
    rows = [[] for _ in X]
    done = [False] * len(X)
    for step in range(max_steps):
        p, h, c = decoder([keras.ops.convert_to_tensor(symbols), h, c])
        best = np.argmax(p, axis=-1)
        for i, symbol in enumerate(best[:, 0]):
            if symbol == end:
                done[i] = True
            if not done[i]:
                rows[i].append(int(symbol))
    return rows


# %% neither_handed_on
# what = "the first step again and again"
# score = 0
# message = "the first step is done again and again"
def greedy_decode(encoder, decoder, X, start, end, max_steps):
    h, c = encoder(X)
    symbols = np.full((len(X), 1), start)
    rows = [[] for _ in X]
    done = [False] * len(X)
    for step in range(max_steps):
        p, _, _ = decoder([keras.ops.convert_to_tensor(symbols), h, c])
        best = np.argmax(p, axis=-1)
        for i, symbol in enumerate(best[:, 0]):
            if symbol == end:
                done[i] = True
            if not done[i]:
                rows[i].append(int(symbol))
    return rows


# %% one_step_too_few
# what = "END counted among max_steps"
# score = 0
# message = "the loop ends too early"
def greedy_decode(encoder, decoder, X, start, end, max_steps):
    h, c = encoder(X)
    symbols = np.full((len(X), 1), start)
    rows = [[] for _ in X]
    done = [False] * len(X)
    for step in range(max_steps - 1):
        p, h, c = decoder([keras.ops.convert_to_tensor(symbols), h, c])
        symbols = np.argmax(p, axis=-1)
        for i, symbol in enumerate(symbols[:, 0]):
            if symbol == end:
                done[i] = True
            if not done[i]:
                rows[i].append(int(symbol))
    return rows


# %% states_not_handed_on
# what = "every step from the encoder's states"
# score = 0
# message = "the states are not handed on"
def greedy_decode(encoder, decoder, X, start, end, max_steps):
    h, c = encoder(X)
    symbols = np.full((len(X), 1), start)
    rows = [[] for _ in X]
    done = [False] * len(X)
    for step in range(max_steps):
        p, _, _ = decoder([keras.ops.convert_to_tensor(symbols), h, c])
        symbols = np.argmax(p, axis=-1)
        for i, symbol in enumerate(symbols[:, 0]):
            if symbol == end:
                done[i] = True
            if not done[i]:
                rows[i].append(int(symbol))
    return rows
