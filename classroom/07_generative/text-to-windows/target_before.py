# /// answer
# what = "the target is one character back"
# score = 0
# message = "moved the wrong way"
# ///
# %% text-to-windows
def encode_text(text, alphabet):
    return np.array([alphabet.index(c) for c in text])


def decode_text(ids, alphabet):
    return "".join([alphabet[i] for i in ids])


def next_windows(ids, length):
    N = (len(ids) - 1) // length
    X = ids[: N * length].reshape(N, length)
    return X, np.roll(X, 1, axis=1)
