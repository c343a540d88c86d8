# /// answer
# what = "loops that fill arrays"
# ///
# %% text-to-windows
def encode_text(text, alphabet):
    numbers = []
    for character in text:
        for place in range(len(alphabet)):
            if alphabet[place] == character:
                numbers.append(place)
    return numbers


def decode_text(ids, alphabet):
    words = ""
    for number in ids:
        words += alphabet[int(number)]
    return words


def next_windows(ids, length):
    N = (len(ids) - 1) // length
    X = np.zeros((N, length), dtype=int)
    Y = np.zeros((N, length), dtype=int)
    for k in range(N):
        for t in range(length):
            X[k, t] = ids[k * length + t]
            Y[k, t] = ids[k * length + t + 1]
    return X, Y
