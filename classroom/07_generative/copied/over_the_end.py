# /// answer
# what = "shorter pieces at the end count too"
# score = 0
# message = "run over the end"
# ///
# %% copied
def copied_share(text, corpus, length):
    pieces = [text[k : k + length] for k in range(len(text))]
    return np.mean([p in corpus for p in pieces])
