# /// answer
# what = "a set of sets, mean of comparisons"
# ///
# %% honest-score
def unseen(pairs, known):
    seen = {frozenset(pair) for pair in known.tolist()}
    return np.array([frozenset(pair) not in seen for pair in pairs.tolist()])


def exact_match(said, truth):
    return np.mean([a == b for a, b in zip(said, truth)])
