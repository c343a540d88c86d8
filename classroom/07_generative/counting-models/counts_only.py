# /// answer
# what = "counts, not probabilities"
# score = 0
# message = "these are counts"
# ///
# %% counting-models
def unigram(ids, n_values):
    return np.bincount(ids, minlength=n_values)


def bigram(ids, n_values):
    table = np.ones((n_values, n_values))
    for k in range(len(ids) - 1):
        table[ids[k], ids[k + 1]] += 1
    for a in range(n_values):
        table[a] /= table[a].sum()
    return table


def bits_per_character(probabilities, targets):
    return np.mean([-np.log2(row[target]) for row, target in zip(probabilities, targets)])
