# /// answer
# what = "words for pieces"
# score = 0
# message = "these are words"
# ///
# %% copied
def copied_share(text, corpus, length):
    return np.mean([word in corpus.split() for word in text.split()])
