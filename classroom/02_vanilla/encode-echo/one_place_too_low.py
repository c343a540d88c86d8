# /// answer
# what = "puts the 1 at value - 1, as if the numbers started at 1"
# score = 0
# message = ["X of encode_echo", "is wrong"]
# ///
# %% encode-echo
def encode_echo(sequences, n_values, echo_index):
    X = np.zeros((len(sequences), len(sequences[0]), n_values))
    for i, sequence in enumerate(sequences):
        for t, value in enumerate(sequence):
            X[i, t, value - 1] = 1
    return X, X[:, echo_index]


def decode_echo(probabilities):
    return np.argmax(probabilities, axis=1)
