# /// answer
# what = "encodes the input and leaves the target a number"
# score = 0
# message = "the target is a number: it must be one-hot encoded as well"
# ///
# %% encode-echo
def encode_echo(sequences, n_values, echo_index):
    X = np.eye(n_values)[sequences]
    Y = sequences[:, echo_index]
    return X, Y


def decode_echo(probabilities):
    return np.argmax(probabilities, axis=1)
