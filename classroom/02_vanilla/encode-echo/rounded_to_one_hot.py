# /// answer
# what = "rounds the probabilities: a vector again, and all 0 where none is above one half"
# score = 0
# message = "the probabilities were not decoded"
# ///
# %% encode-echo
def encode_echo(sequences, n_values, echo_index):
    X = np.eye(n_values)[sequences]
    return X, X[:, echo_index]


def decode_echo(probabilities):
    return np.round(probabilities)
