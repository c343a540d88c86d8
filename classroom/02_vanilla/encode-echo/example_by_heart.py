# /// answer
# what = "returns the arrays of the example"
# score = 0
# message = ["X of encode_echo", "has the wrong shape"]
# ///
# %% encode-echo
def encode_echo(sequences, n_values, echo_index):
    return np.array([[[0, 0, 1, 0], [1, 0, 0, 0]]]), np.array([[1, 0, 0, 0]])


def decode_echo(probabilities):
    return np.array([2, 0])
