# /// answer
# what = "the return line stands inside the loop"
# score = 0
# message = "inside the loop"
# ///
# %% text-to-windows
def encode_text(text, alphabet):
    return np.array([alphabet.index(c) for c in text])


def decode_text(ids, alphabet):
    return "".join([alphabet[i] for i in ids])


def next_windows(ids, length):
    X, Y = [], []
    for k in range((len(ids) - 1) // length):
        X.append(ids[k * length : (k + 1) * length])
        Y.append(ids[k * length + 1 : (k + 1) * length + 1])
        return np.array(X), np.array(Y)
