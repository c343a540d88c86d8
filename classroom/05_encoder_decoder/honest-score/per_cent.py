# /// answer
# what = "per cent"
# score = 0
# message = "a share goes from 0 to 1"
# ///
# %% honest-score
def unseen(pairs, known):
    seen = {frozenset(pair) for pair in known.tolist()}
    return np.array([frozenset(pair) not in seen for pair in pairs.tolist()])


def exact_match(said, truth):
    return 100 * sum(a == b for a, b in zip(said, truth)) / len(said)
