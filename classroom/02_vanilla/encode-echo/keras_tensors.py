# /// answer
# what = "keras.ops throughout: gives tensors"
# ///
# %% encode-echo
def encode_echo(sequences, n_values, echo_index):
    sequences = keras.ops.convert_to_tensor(sequences, dtype="int32")
    X = keras.ops.one_hot(sequences, n_values)
    Y = keras.ops.one_hot(sequences[:, echo_index], n_values)
    return X, Y


def decode_echo(probabilities):
    return keras.ops.argmax(probabilities, axis=-1)
