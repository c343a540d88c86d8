# /// answer
# what = "the corpus cut once into a set"
# ///
# %% copied
def copied_share(text, corpus, length):
    known = {corpus[k : k + length] for k in range(len(corpus) - length + 1)}
    pieces = [text[k : k + length] for k in range(len(text) - length + 1)]
    return np.mean([piece in known for piece in pieces])
