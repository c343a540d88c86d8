# /// answer
# what = "put_along_axis; the target is an encoding of its own; decodes one sample at a time"
# ///
# %% encode-echo
def one_hot_of(numbers, n_values):
    numbers = np.asarray(numbers)
    vectors = np.zeros(numbers.shape + (n_values,))
    np.put_along_axis(vectors, numbers[..., np.newaxis], 1.0, axis=-1)
    return vectors


def encode_echo(sequences, n_values, echo_index):
    sequences = np.asarray(sequences)
    return one_hot_of(sequences, n_values), one_hot_of(sequences[:, echo_index], n_values)


def decode_echo(probabilities):
    numbers = np.empty(len(probabilities), dtype=np.int64)
    for i, p in enumerate(probabilities):
        numbers[i] = int(np.argmax(p))
    return numbers
