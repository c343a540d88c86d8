# /// answer
# what = "rows of characters that never occur become 0/0"
# score = 0
# message = "without the 1 that each count gets more"
# ///
# %% counting-models
def unigram(ids, n_values):
    return np.array([(np.sum(ids == value) + 1) / (len(ids) + n_values) for value in range(n_values)])


def bigram(ids, n_values):
    table = np.zeros((n_values, n_values))
    for k in range(len(ids) - 1):
        table[ids[k], ids[k + 1]] += 1
    for a in range(n_values):
        table[a] /= table[a].sum()
    return table


def bits_per_character(probabilities, targets):
    return np.mean([-np.log2(row[target]) for row, target in zip(probabilities, targets)])
