# /// answer
# what = "the return line stands in the loop: only the first sample is decoded"
# score = 0
# message = "one number for all samples: look along the axis of the values"
# ///
# %% encode-echo
def encode_echo(sequences, n_values, echo_index):
    X = np.eye(n_values)[sequences]
    return X, X[:, echo_index]


def decode_echo(probabilities):
    for p in probabilities:
        return np.argmax(p)
