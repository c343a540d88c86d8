# /// answer
# what = "the results of the sums compared"
# score = 0
# message = "the results are compared"
# ///
# %% honest-score
def unseen(pairs, known):
    return ~np.isin(pairs.sum(axis=1), known.sum(axis=1))


def exact_match(said, truth):
    return np.mean([a == b for a, b in zip(said, truth)])
