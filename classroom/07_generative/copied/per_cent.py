# /// answer
# what = "in per cent"
# score = 0
# message = "this is in per cent"
# ///
# %% copied
def copied_share(text, corpus, length):
    pieces = [text[k : k + length] for k in range(len(text) - length + 1)]
    return 100 * np.mean([p in corpus for p in pieces])
