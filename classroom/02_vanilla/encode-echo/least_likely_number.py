# /// answer
# what = "argsort, but the first place instead of the last: the least likely number"
# score = 0
# message = ["decode_echo for 3 samples of 4 values is wrong", "Came: 0 at [0]"]
# ///
# %% encode-echo
def encode_echo(sequences, n_values, echo_index):
    X = np.eye(n_values)[sequences]
    return X, X[:, echo_index]


def decode_echo(probabilities):
    return np.argsort(probabilities, axis=1)[:, 0]
