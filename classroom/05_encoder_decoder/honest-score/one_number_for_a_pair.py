# /// answer
# what = "each pair becomes one number, np.isin"
# ///
# %% honest-score
def unseen(pairs, known):
    def code(p):
        return p.min(axis=1) * 100003 + p.max(axis=1)

    return np.isin(code(pairs), code(known), invert=True)


def exact_match(said, truth):
    right = 0
    for i in range(len(truth)):
        if said[i] == truth[i]:
            right += 1
    return right / len(truth)
