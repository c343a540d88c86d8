# /// answer
# what = "divided by the characters"
# score = 0
# message = "divided by the number of characters"
# ///
# %% copied
def copied_share(text, corpus, length):
    pieces = [text[k : k + length] for k in range(len(text) - length + 1)]
    return sum(p in corpus for p in pieces) / len(text)
