# /// answer
# what = "rows of the identity matrix, argmax"
# ///
# %% encode-echo
def encode_echo(sequences, n_values, echo_index):
    """One-hot input and target of the echo problem.

    sequences (samples, steps) -> X (samples, steps, n_values), Y (samples, n_values)
    """
    X = np.eye(n_values)[np.asarray(sequences)]
    return X, X[:, echo_index]


def decode_echo(probabilities):
    """Find the number with the largest probability: (samples, n_values) -> (samples,) of whole numbers."""
    return np.argmax(probabilities, axis=-1)
