# /// answer
# what = "compares with all values at once: whole numbers 0 and 1; decodes by sorting"
# ///
# %% encode-echo
def encode_echo(sequences, n_values, echo_index):
    sequences = np.array(sequences)
    X = (sequences[:, :, None] == np.arange(n_values)).astype(int)
    Y = (sequences[:, echo_index, None] == np.arange(n_values)).astype(int)
    print("X", X.shape, "Y", Y.shape)
    return X, Y


def decode_echo(probabilities):
    return np.argsort(probabilities, axis=1)[:, -1]
