# /// answer
# what = "the sum in its own order forgotten"
# score = 0
# message = "only the mirror is looked up"
# ///
# %% honest-score
def unseen(pairs, known):
    seen = {(b, a) for a, b in known.tolist()}
    return np.array([(a, b) not in seen for a, b in pairs.tolist()])


def exact_match(said, truth):
    return np.mean([a == b for a, b in zip(said, truth)])
