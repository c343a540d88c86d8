# /// answer
# what = "vectorised with broadcasting, arrays of texts"
# ///
# %% honest-score
def unseen(pairs, known):
    same = (pairs[:, None, :] == known[None, :, :]).all(axis=-1)
    turned = (pairs[:, None, ::-1] == known[None, :, :]).all(axis=-1)
    return ~(same | turned).any(axis=1)


def exact_match(said, truth):
    return (np.array(said) == np.array(truth)).mean()
