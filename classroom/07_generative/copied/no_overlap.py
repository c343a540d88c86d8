# /// answer
# what = "pieces side by side"
# score = 0
# message = "the pieces do not overlap"
# ///
# %% copied
def copied_share(text, corpus, length):
    pieces = [text[k : k + length] for k in range(0, len(text) - length + 1, length)]
    return np.mean([p in corpus for p in pieces])
