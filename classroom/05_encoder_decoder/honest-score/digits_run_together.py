# /// answer
# what = "1 and 12 taken for 11 and 2"
# score = 5
# message = "for 300 sums"
# ///
# %% honest-score
def unseen(pairs, known):
    seen = {f"{a}{b}" for a, b in known} | {f"{b}{a}" for a, b in known}
    return np.array([f"{a}{b}" not in seen for a, b in pairs])


def exact_match(said, truth):
    return np.mean([a == b for a, b in zip(said, truth)])
