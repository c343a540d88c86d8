# /// answer
# what = "True where the sum is known"
# score = 0
# message = "True must stand for new"
# ///
# %% honest-score
def unseen(pairs, known):
    seen = {frozenset(pair) for pair in known.tolist()}
    return np.array([frozenset(pair) in seen for pair in pairs.tolist()])


def exact_match(said, truth):
    return np.mean([a == b for a, b in zip(said, truth)])
