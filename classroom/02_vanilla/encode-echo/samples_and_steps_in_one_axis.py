# /// answer
# what = "flattens the sequences and does not bring the steps back"
# score = 0
# message = "samples and steps became one axis: they must stay two"
# ///
# %% encode-echo
def encode_echo(sequences, n_values, echo_index):
    flat = sequences.flatten()
    X = np.zeros((len(flat), n_values))
    X[np.arange(len(flat)), flat] = 1
    Y = np.zeros((len(sequences), n_values))
    Y[np.arange(len(sequences)), sequences[:, echo_index]] = 1
    return X, Y


def decode_echo(probabilities):
    return np.argmax(probabilities, axis=1)
