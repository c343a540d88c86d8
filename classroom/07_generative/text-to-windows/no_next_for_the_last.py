# /// answer
# what = "the -1 in N is forgotten, and the reshape fails"
# score = 0
# message = "one window too many"
# ///
# %% text-to-windows
def encode_text(text, alphabet):
    return np.array([alphabet.index(c) for c in text])


def decode_text(ids, alphabet):
    return "".join([alphabet[i] for i in ids])


def next_windows(ids, length):
    N = len(ids) // length
    X = ids[: N * length].reshape(N, length)
    Y = ids[1 : N * length + 1].reshape(N, length)
    return X, Y
