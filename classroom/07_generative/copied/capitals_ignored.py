# /// answer
# what = "capitals are made small"
# score = 4
# message = "capitals are taken for small letters"
# ///
# %% copied
def copied_share(text, corpus, length):
    text, corpus = text.lower(), corpus.lower()
    pieces = [text[k : k + length] for k in range(len(text) - length + 1)]
    return np.mean([p in corpus for p in pieces])
