# /// answer
# what = "divides the numbers by n_values and gives them an axis: a quantity, not classes"
# score = 0
# message = ["X of encode_echo", "has the wrong shape"]
# ///
# %% encode-echo
def encode_echo(sequences, n_values, echo_index):
    X = sequences[..., np.newaxis] / n_values
    Y = np.eye(n_values)[sequences[:, echo_index]]
    return X, Y


def decode_echo(probabilities):
    return np.argmax(probabilities, axis=1)
