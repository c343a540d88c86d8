# /// answer
# what = "compares the two lists"
# score = 0
# message = "the lists are compared as wholes"
# ///
# %% honest-score
def unseen(pairs, known):
    seen = {frozenset(pair) for pair in known.tolist()}
    return np.array([frozenset(pair) not in seen for pair in pairs.tolist()])


def exact_match(said, truth):
    return float(said == truth)
