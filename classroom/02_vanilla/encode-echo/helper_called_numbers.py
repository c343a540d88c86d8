# /// answer
# what = "a helper in the cell is called numbers"
# ///
# %% encode-echo
def numbers(sequences):
    return np.asarray(sequences, dtype=int)


def encode_echo(sequences, n_values, echo_index):
    X = np.eye(n_values)[numbers(sequences)]
    return X, X[:, echo_index]


def decode_echo(probabilities):
    return numbers([row.argmax() for row in probabilities])
