# /// answer
# what = "the share that is new"
# score = 0
# message = "this is the share that is new"
# ///
# %% copied
def copied_share(text, corpus, length):
    pieces = [text[k : k + length] for k in range(len(text) - length + 1)]
    return np.mean([p not in corpus for p in pieces])
