# /// answer
# what = "the input is told how many values there are, the target is not"
# score = 0
# message = ["Y of encode_echo", "has the wrong shape"]
# ///
# %% encode-echo
def encode_echo(sequences, n_values, echo_index):
    X = keras.utils.to_categorical(sequences, n_values)
    Y = keras.utils.to_categorical(sequences[:, echo_index])
    return X, Y


def decode_echo(probabilities):
    return np.argmax(probabilities, axis=1)
