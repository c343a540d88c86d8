# /// answer
# what = "vectors of 10 entries, as in the lesson's table"
# score = 0
# message = ["X of encode_echo", "has the wrong shape", ", 10)"]
# ///
# %% encode-echo
def encode_echo(sequences, n_values, echo_index):
    X = keras.utils.to_categorical(sequences, num_classes=10)
    Y = keras.utils.to_categorical(sequences[:, echo_index], num_classes=10)
    return X, Y


def decode_echo(probabilities):
    return np.argmax(probabilities, axis=1)
