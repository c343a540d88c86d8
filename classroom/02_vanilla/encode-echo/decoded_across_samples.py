# /// answer
# what = "argmax along the samples"
# score = 0
# message = "the wrong axis: look for the largest probability among the values, not among the samples"
# ///
# %% encode-echo
def encode_echo(sequences, n_values, echo_index):
    X = np.eye(n_values)[sequences]
    return X, X[:, echo_index]


def decode_echo(probabilities):
    return np.argmax(probabilities, axis=0)
