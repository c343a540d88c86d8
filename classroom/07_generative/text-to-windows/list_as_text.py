# /// answer
# what = "a list made a text"
# score = 0
# message = "brackets and all"
# ///
# %% text-to-windows
def encode_text(text, alphabet):
    return np.array([alphabet.index(c) for c in text])


def decode_text(ids, alphabet):
    return str([alphabet[i] for i in ids])


def next_windows(ids, length):
    n = (len(ids) - 1) // length
    X = np.array([ids[k * length : (k + 1) * length] for k in range(n)])
    Y = np.array([ids[k * length + 1 : (k + 1) * length + 1] for k in range(n)])
    return X, Y
