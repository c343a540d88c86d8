# /// answer
# what = "looks whether the text occurs at all"
# score = 5
# message = "compare place by place"
# ///
# %% honest-score
def unseen(pairs, known):
    seen = {frozenset(pair) for pair in known.tolist()}
    return np.array([frozenset(pair) not in seen for pair in pairs.tolist()])


def exact_match(said, truth):
    return sum(text in truth for text in said) / len(said)
