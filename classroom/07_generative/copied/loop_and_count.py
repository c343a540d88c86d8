# /// answer
# what = "a loop that counts"
# ///
# %% copied
def copied_share(text, corpus, length):
    found = 0
    total = 0
    for start in range(len(text)):
        piece = text[start : start + length]
        if len(piece) == length:
            total += 1
            if corpus.find(piece) >= 0:
                found += 1
    return found / total
