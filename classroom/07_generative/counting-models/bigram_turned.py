# /// answer
# what = "rows and columns swapped"
# score = 0
# message = "rows and columns are in each other's place"
# ///
# %% counting-models
def unigram(ids, n_values):
    return np.array([(np.sum(ids == value) + 1) / (len(ids) + n_values) for value in range(n_values)])


def bigram(ids, n_values):
    counts = np.ones((n_values, n_values))
    np.add.at(counts, (ids[1:], ids[:-1]), 1)
    return counts / counts.sum(axis=0)


def bits_per_character(probabilities, targets):
    return np.mean([-np.log2(row[target]) for row, target in zip(probabilities, targets)])
