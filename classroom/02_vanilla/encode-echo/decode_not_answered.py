# /// answer
# what = "the second function is still empty"
# score = 0
# message = "`decode_echo` is not answered yet"
# ///
# %% encode-echo
def encode_echo(sequences, n_values, echo_index):
    X = np.eye(n_values)[sequences]
    return X, X[:, echo_index]


def decode_echo(probabilities):
    # YOUR CODE HERE
    raise NotImplementedError()
