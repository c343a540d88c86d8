# /// answer
# what = "zeros and loops that put the ones in; the largest looked for by hand"
# ///
# %% encode-echo
def encode_echo(sequences, n_values, echo_index):
    samples = len(sequences)
    steps = len(sequences[0])
    X = np.zeros((samples, steps, n_values), dtype="float32")
    Y = np.zeros((samples, n_values), dtype="float32")
    for i in range(samples):
        for t in range(steps):
            X[i, t, sequences[i][t]] = 1
        Y[i, sequences[i][echo_index]] = 1
    return X, Y


def decode_echo(probabilities):
    answer = []
    for row in probabilities:
        best = 0
        for value in range(len(row)):
            if row[value] > row[best]:
                best = value
        answer.append(best)
    return np.array(answer)
