# /// answer
# what = "the number of right texts"
# score = 0
# message = "divide by the number of texts"
# ///
# %% honest-score
def unseen(pairs, known):
    seen = {frozenset(pair) for pair in known.tolist()}
    return np.array([frozenset(pair) not in seen for pair in pairs.tolist()])


def exact_match(said, truth):
    return sum(a == b for a, b in zip(said, truth))
