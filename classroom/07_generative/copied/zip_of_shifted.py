# /// answer
# what = "pieces from shifted texts"
# ///
# %% copied
def copied_share(text, corpus, length):
    pieces = ["".join(letters) for letters in zip(*(text[shift:] for shift in range(length)))]
    return sum(1 for piece in pieces if piece in corpus) / len(pieces)
