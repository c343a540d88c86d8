# /// answer
# what = "np.isin on the numbers"
# score = 0
# message = "looked up one by one"
# ///
# %% honest-score
def unseen(pairs, known):
    return ~np.isin(pairs, known).all(axis=1)


def exact_match(said, truth):
    return np.mean([a == b for a, b in zip(said, truth)])
