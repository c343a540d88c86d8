# /// answer
# what = "how many, not which share"
# score = 0
# message = "this is the number of pieces"
# ///
# %% copied
def copied_share(text, corpus, length):
    pieces = [text[k : k + length] for k in range(len(text) - length + 1)]
    return sum(p in corpus for p in pieces)
