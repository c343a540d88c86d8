# /// answer
# what = "repeats the number at index 2, as the lesson's echo does, whatever echo_index is"
# score = 0
# message = "echo_index is fixed at 2 and not taken from the argument"
# ///
# %% encode-echo
def encode_echo(sequences, n_values, echo_index):
    X = np.eye(n_values)[sequences]
    Y = np.eye(n_values)[sequences[:, 2]]
    return X, Y


def decode_echo(probabilities):
    return np.argmax(probabilities, axis=1)
