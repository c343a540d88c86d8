# /// answer
# what = "the share of wrong texts"
# score = 0
# message = "the share of wrong texts"
# ///
# %% honest-score
def unseen(pairs, known):
    seen = {frozenset(pair) for pair in known.tolist()}
    return np.array([frozenset(pair) not in seen for pair in pairs.tolist()])


def exact_match(said, truth):
    return np.mean([a != b for a, b in zip(said, truth)])
