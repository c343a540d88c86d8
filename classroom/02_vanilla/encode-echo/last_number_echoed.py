# /// answer
# what = "the target is the last number"
# score = 0
# message = ["Y of encode_echo", "is wrong"]
# ///
# %% encode-echo
def encode_echo(sequences, n_values, echo_index):
    X = keras.utils.to_categorical(sequences, num_classes=n_values)
    return X, X[:, -1, :]


def decode_echo(probabilities):
    return np.argmax(probabilities, axis=1)
