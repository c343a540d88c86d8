# /// answer
# what = "counts characters, the texts as an array filled up with spaces"
# score = 0
# message = "spaces at the end among them"
# ///
# %% honest-score
def unseen(pairs, known):
    seen = {frozenset(pair) for pair in known.tolist()}
    return np.array([frozenset(pair) not in seen for pair in pairs.tolist()])


def exact_match(said, truth):
    longest = max(map(len, said + truth))
    said, truth = (np.array([list(text.ljust(longest)) for text in texts]) for texts in (said, truth))
    return (said == truth).mean()
