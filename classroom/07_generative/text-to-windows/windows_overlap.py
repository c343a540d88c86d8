# /// answer
# what = "a window at every character"
# score = 0
# message = "the windows overlap"
# ///
# %% text-to-windows
def encode_text(text, alphabet):
    return np.array([alphabet.index(c) for c in text])


def decode_text(ids, alphabet):
    return "".join([alphabet[i] for i in ids])


def next_windows(ids, length):
    N = len(ids) - length
    X = np.array([ids[k : k + length] for k in range(N)])
    Y = np.array([ids[k + 1 : k + length + 1] for k in range(N)])
    return X, Y
