# /// answer
# what = "the mirror forgotten"
# score = 0
# message = "only one order is looked up"
# ///
# %% honest-score
def unseen(pairs, known):
    seen = {tuple(pair) for pair in known.tolist()}
    return np.array([tuple(pair) not in seen for pair in pairs.tolist()])


def exact_match(said, truth):
    return np.mean([a == b for a, b in zip(said, truth)])
