# /// answer
# what = "pieces of the corpus"
# score = 0
# message = "text and corpus are in each other's place"
# ///
# %% copied
def copied_share(text, corpus, length):
    pieces = [corpus[k : k + length] for k in range(len(corpus) - length + 1)]
    return np.mean([p in text for p in pieces])
