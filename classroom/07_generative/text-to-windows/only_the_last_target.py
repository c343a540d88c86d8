# /// answer
# what = "one next character for a window"
# score = 0
# message = "only one target for each window"
# ///
# %% text-to-windows
def encode_text(text, alphabet):
    return np.array([alphabet.index(c) for c in text])


def decode_text(ids, alphabet):
    return "".join([alphabet[i] for i in ids])


def next_windows(ids, length):
    N = (len(ids) - 1) // length
    X = ids[: N * length].reshape(N, length)
    return X, ids[length : N * length + 1 : length]
