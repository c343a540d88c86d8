# /// answer
# what = "of the likeliest character"
# score = 0
# message = "this takes the likeliest character"
# ///
# %% counting-models
def unigram(ids, n_values):
    return np.array([(np.sum(ids == value) + 1) / (len(ids) + n_values) for value in range(n_values)])


def bigram(ids, n_values):
    table = np.ones((n_values, n_values))
    for k in range(len(ids) - 1):
        table[ids[k], ids[k + 1]] += 1
    for a in range(n_values):
        table[a] /= table[a].sum()
    return table


def bits_per_character(probabilities, targets):
    came = probabilities[np.arange(len(targets)), targets]
    return -np.log2(probabilities.max(axis=1)).mean()
