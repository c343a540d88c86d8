# /// answer
# what = "the new rows come back"
# score = 0
# message = "these are the new sums themselves"
# ///
# %% honest-score
def unseen(pairs, known):
    seen = {tuple(sorted(pair)) for pair in known.tolist()}
    return np.array([pair for pair in pairs.tolist() if tuple(sorted(pair)) not in seen])


def exact_match(said, truth):
    return np.mean([a == b for a, b in zip(said, truth)])
