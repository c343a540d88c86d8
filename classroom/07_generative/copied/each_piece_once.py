# /// answer
# what = "a set of pieces"
# score = 0
# message = "each piece counts once"
# ///
# %% copied
def copied_share(text, corpus, length):
    pieces = [text[k : k + length] for k in range(len(text) - length + 1)]
    return np.mean([p in corpus for p in set(pieces)])
