# /// answer
# what = "ord for the place"
# score = 0
# message = "codes (`ord`)"
# ///
# %% text-to-windows
def encode_text(text, alphabet):
    return np.array([ord(c) for c in text])


def decode_text(ids, alphabet):
    return "".join([alphabet[i] for i in ids])


def next_windows(ids, length):
    n = (len(ids) - 1) // length
    X = np.array([ids[k * length : (k + 1) * length] for k in range(n)])
    Y = np.array([ids[k * length + 1 : (k + 1) * length + 1] for k in range(n)])
    return X, Y
