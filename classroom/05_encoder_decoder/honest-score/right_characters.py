# /// answer
# what = "counts characters"
# score = 0
# message = "only if it is right as a whole"
# ///
# %% honest-score
def unseen(pairs, known):
    seen = {frozenset(pair) for pair in known.tolist()}
    return np.array([frozenset(pair) not in seen for pair in pairs.tolist()])


def exact_match(said, truth):
    right = [a == b for one, other in zip(said, truth) for a, b in zip(one, other)]
    return sum(right) / sum(len(other) for other in truth)
