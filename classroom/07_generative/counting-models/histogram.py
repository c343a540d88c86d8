# /// answer
# what = "histogram2d and one-hot targets"
# ///
# %% counting-models
def unigram(ids, n_values):
    return (np.histogram(ids, bins=np.arange(n_values + 1))[0] + 1) / (ids.size + n_values)


def bigram(ids, n_values):
    edges = np.arange(n_values + 1)
    counts = np.histogram2d(ids[:-1], ids[1:], bins=[edges, edges])[0] + 1
    return counts / counts.sum(axis=1, keepdims=True)


def bits_per_character(probabilities, targets):
    mask = np.eye(probabilities.shape[1])[targets]
    return float(-np.log2((probabilities * mask).sum(axis=1)).mean())
