# /// answer
# what = "only X is returned"
# score = 0
# message = "X is returned alone"
# ///
# %% encode-echo
def encode_echo(sequences, n_values, echo_index):
    X = np.eye(n_values)[sequences]
    Y = X[:, echo_index]
    return X


def decode_echo(probabilities):
    return np.argmax(probabilities, axis=1)
