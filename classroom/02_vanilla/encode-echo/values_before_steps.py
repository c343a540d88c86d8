# /// answer
# what = "(samples, n_values, steps)"
# score = 0
# message = "axes swapped: the order is samples, steps, n_values"
# ///
# %% encode-echo
def encode_echo(sequences, n_values, echo_index):
    samples, steps = sequences.shape
    X = np.zeros((samples, n_values, steps))
    Y = np.zeros((samples, n_values))
    for i in range(samples):
        for t in range(steps):
            X[i, sequences[i, t], t] = 1
        Y[i, sequences[i, echo_index]] = 1
    return X, Y


def decode_echo(probabilities):
    return np.argmax(probabilities, axis=1)
