# /// answer
# what = "looks for the entry above one half, and finds none for many samples"
# score = 0
# message = ["decode_echo for 3 samples of 4 values has the wrong shape", "(1,)"]
# ///
# %% encode-echo
def encode_echo(sequences, n_values, echo_index):
    X = np.eye(n_values)[sequences]
    return X, X[:, echo_index]


def decode_echo(probabilities):
    sample, value = np.where(probabilities > 0.5)
    return value
