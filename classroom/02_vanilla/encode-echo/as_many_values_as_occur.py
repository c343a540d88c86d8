# /// answer
# what = "to_categorical without num_classes: as many entries as the data at hand needs"
# score = 0
# message = "the vectors are as long as the numbers in the data need: they must have n_values entries"
# ///
# %% encode-echo
def encode_echo(sequences, n_values, echo_index):
    X = keras.utils.to_categorical(sequences)
    Y = keras.utils.to_categorical(sequences[:, echo_index])
    return X, Y


def decode_echo(probabilities):
    return np.argmax(probabilities, axis=1)
