# /// answer
# what = "takes echo_index for a count that starts at 1"
# score = 0
# message = "echo_index is counted from 1: the first step has index 0"
# ///
# %% encode-echo
def encode_echo(sequences, n_values, echo_index):
    one_hot = np.eye(n_values)
    X = one_hot[sequences]
    Y = one_hot[sequences[:, echo_index - 1]]
    return X, Y


def decode_echo(probabilities):
    return np.argmax(probabilities, axis=1)
