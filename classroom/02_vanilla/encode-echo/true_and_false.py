# /// answer
# what = "one-hot as True and False"
# ///
# %% encode-echo
def encode_echo(sequences, n_values, echo_index):
    X = np.expand_dims(sequences, -1) == np.arange(n_values)
    return X, X[:, echo_index, :]


def decode_echo(probabilities):
    return np.nanargmax(np.array(probabilities), axis=1)
