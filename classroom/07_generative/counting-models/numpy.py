# /// answer
# what = "one-hot products and take_along_axis"
# ///
# %% counting-models
def unigram(ids, n_values):
    counts = np.eye(n_values)[ids].sum(axis=0) + 1
    return counts / counts.sum()


def bigram(ids, n_values):
    vectors = np.eye(n_values)[ids]
    counts = vectors[:-1].T @ vectors[1:] + 1
    return counts / counts.sum(axis=1)[:, None]


def bits_per_character(probabilities, targets):
    p = np.take_along_axis(probabilities, targets[:, None], axis=1)
    return -np.mean(np.log(p)) / np.log(2)
