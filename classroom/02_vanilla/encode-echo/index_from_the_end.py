# /// answer
# what = "counts echo_index from the end"
# score = 0
# message = "echo_index is counted from the end"
# ///
# %% encode-echo
def encode_echo(sequences, n_values, echo_index):
    X = np.eye(n_values)[sequences]
    return X, X[:, -echo_index]


def decode_echo(probabilities):
    return probabilities.argmax(axis=-1)
