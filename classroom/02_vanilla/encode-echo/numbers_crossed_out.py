# /// answer
# what = "decodes by setting the probabilities that are not the largest to 0, in the array it was given"
# score = 0
# message = "decode_echo changed its input: probabilities is not as it was"
# ///
# %% encode-echo
def encode_echo(sequences, n_values, echo_index):
    X = np.eye(n_values)[sequences]
    return X, X[:, echo_index]


def decode_echo(probabilities):
    for p in probabilities:
        p[p < p.max()] = 0
    return np.nonzero(probabilities)[1]
