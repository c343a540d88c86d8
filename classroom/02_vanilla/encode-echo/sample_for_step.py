# /// answer
# what = "X[echo_index] is a sample, not a step"
# score = 0
# message = "a sample was taken where a step was meant: steps are the second axis"
# ///
# %% encode-echo
def encode_echo(sequences, n_values, echo_index):
    X = np.eye(n_values)[sequences]
    Y = X[echo_index]
    return X, Y


def decode_echo(probabilities):
    return np.argmax(probabilities, axis=1)
