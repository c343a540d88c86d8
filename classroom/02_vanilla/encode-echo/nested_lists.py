# /// answer
# what = "lists all through, and a helper in the same cell"
# ///
# %% encode-echo
def hot(value, n_values):
    return [1.0 if value == k else 0.0 for k in range(n_values)]


def encode_echo(sequences, n_values, echo_index):
    X = [[hot(value, n_values) for value in sequence] for sequence in sequences]
    Y = [hot(sequence[echo_index], n_values) for sequence in sequences]
    return X, Y


def decode_echo(probabilities):
    return [list(row).index(max(row)) for row in probabilities]
