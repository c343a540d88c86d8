# /// answer
# what = "arrays of the right shapes, all zero"
# score = 0
# message = ["X of encode_echo", "is wrong"]
# ///
# %% encode-echo
def encode_echo(sequences, n_values, echo_index):
    X = np.zeros(sequences.shape + (n_values,))
    Y = np.zeros((len(sequences), n_values))
    return X, Y


def decode_echo(probabilities):
    return np.zeros(len(probabilities))
