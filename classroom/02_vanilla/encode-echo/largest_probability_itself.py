# /// answer
# what = "max in place of argmax"
# score = 0
# message = "these are the largest probabilities: their places were asked for"
# ///
# %% encode-echo
def encode_echo(sequences, n_values, echo_index):
    X = np.eye(n_values)[sequences]
    return X, X[:, echo_index]


def decode_echo(probabilities):
    return np.max(probabilities, axis=-1)
