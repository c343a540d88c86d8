# /// answer
# what = "right, both encoded in a generator expression"
# ///
# %% encode-echo
def encode_echo(sequences, n_values, echo_index):
    sequences = np.asarray(sequences)
    return (keras.ops.one_hot(numbers, n_values) for numbers in (sequences, sequences[:, echo_index]))


def decode_echo(probabilities):
    return (int(np.argmax(row)) for row in probabilities)
