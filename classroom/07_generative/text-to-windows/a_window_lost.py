# /// answer
# what = "one window too few, when the text fills them"
# score = 0
# message = "one window too few where the text fills them exactly"
# ///
# %% text-to-windows
def encode_text(text, alphabet):
    return np.array([alphabet.index(c) for c in text])


def decode_text(ids, alphabet):
    return "".join([alphabet[i] for i in ids])


def next_windows(ids, length):
    N = (len(ids) - 2) // length
    X = ids[: N * length].reshape(N, length)
    return X, ids[1 : N * length + 1].reshape(N, length)
