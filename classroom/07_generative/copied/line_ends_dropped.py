# /// answer
# what = "line ends become spaces"
# score = 4
# message = "copied_share("
# ///
# %% copied
def copied_share(text, corpus, length):
    text, corpus = " ".join(text.split()), " ".join(corpus.split())
    pieces = [text[k : k + length] for k in range(len(text) - length + 1)]
    return np.mean([p in corpus for p in pieces])
