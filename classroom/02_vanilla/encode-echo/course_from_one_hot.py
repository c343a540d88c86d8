# /// answer
# what = "encodes by itself and lets the course's from_one_hot decode"
# score = 0
# message = "from_one_hot from lstm_utils.encoding is the answer to this question: write it yourself"
# ///
# %% encode-echo
def encode_echo(sequences, n_values, echo_index):
    X = np.eye(n_values)[sequences]
    return X, X[:, echo_index]


def decode_echo(probabilities):
    return encoding.from_one_hot(probabilities)
