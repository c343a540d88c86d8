# /// answer
# what = "the +1 is forgotten"
# score = 0
# message = "the last piece is missing"
# ///
# %% copied
def copied_share(text, corpus, length):
    pieces = [text[k : k + length] for k in range(len(text) - length)]
    return np.mean([p in corpus for p in pieces])
