# /// answer
# what = "each sum becomes one number, as if no number had more than two digits"
# score = 5
# message = "two different sums get the same code"
# ///
# %% honest-score
def unseen(pairs, known):
    codes = {100 * a + b for a, b in known.tolist()} | {100 * b + a for a, b in known.tolist()}
    return np.array([100 * a + b not in codes for a, b in pairs.tolist()])


def exact_match(said, truth):
    right = 0
    for i in range(len(truth)):
        if said[i] == truth[i]:
            right += 1
    return right / len(truth)
