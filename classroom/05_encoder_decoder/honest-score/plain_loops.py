# /// answer
# what = "loops, a list of True and False"
# ///
# %% honest-score
def unseen(pairs, known):
    result = []
    for a, b in pairs:
        new = True
        for c, d in known:
            if (a == c and b == d) or (a == d and b == c):
                new = False
        result.append(new)
    return result


def exact_match(said, truth):
    return np.mean([a == b for a, b in zip(said, truth)])
