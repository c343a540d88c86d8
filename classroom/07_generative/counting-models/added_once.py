# /// answer
# what = "+= with equal places adds once"
# score = 0
# message = "each pair counts once"
# ///
# %% counting-models
def unigram(ids, n_values):
    return np.array([(np.sum(ids == value) + 1) / (len(ids) + n_values) for value in range(n_values)])


def bigram(ids, n_values):
    counts = np.ones((n_values, n_values))
    counts[ids[:-1], ids[1:]] += 1
    return counts / counts.sum(axis=1, keepdims=True)


def bits_per_character(probabilities, targets):
    return np.mean([-np.log2(row[target]) for row, target in zip(probabilities, targets)])
