# /// answer
# what = "the whole encoded sequence is the target, echo_index is not used"
# score = 0
# message = "all steps are the target: it must be the one at echo_index"
# ///
# %% encode-echo
def encode_echo(sequences, n_values, echo_index):
    X = np.eye(n_values)[sequences]
    Y = np.eye(n_values)[sequences]
    return X, Y


def decode_echo(probabilities):
    return np.argmax(probabilities, axis=1)
