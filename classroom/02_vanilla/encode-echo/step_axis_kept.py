# /// answer
# what = "a slice of one step keeps the axis of the steps"
# score = 0
# message = "the axis of the steps is left over: the target is one vector for each sample"
# ///
# %% encode-echo
def encode_echo(sequences, n_values, echo_index):
    X = np.eye(n_values)[sequences]
    Y = X[:, echo_index : echo_index + 1, :]
    return X, Y


def decode_echo(probabilities):
    return np.argmax(probabilities, axis=1)
