# /// answer
# what = "windows one longer, then cut"
# ///
# %% text-to-windows
def encode_text(text, alphabet):
    return np.array([alphabet.index(c) for c in text])


def decode_text(ids, alphabet):
    return "".join([alphabet[i] for i in ids])


def next_windows(ids, length):
    X, Y = [], []
    for start in range(0, len(ids) - length, length):
        piece = ids[start : start + length + 1]
        X.append(piece[:-1])
        Y.append(piece[1:])
    return np.array(X), np.array(Y)
