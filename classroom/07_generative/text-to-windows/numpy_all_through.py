# /// answer
# what = "array comparisons and an index table"
# ///
# %% text-to-windows
def encode_text(text, alphabet):
    return (np.array(list(text))[:, np.newaxis] == np.array(list(alphabet))).argmax(axis=1)


def decode_text(ids, alphabet):
    return "".join(np.array(list(alphabet))[ids])


def next_windows(ids, length):
    first = np.arange((len(ids) - 1) // length)[:, np.newaxis] * length
    places = first + np.arange(length)
    return ids[places], ids[places + 1]
