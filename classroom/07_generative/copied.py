"""Measure what share of a text's pieces stand somewhere in a corpus."""


# %% loop_and_count
# what = "a loop that counts"
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


# %% set_of_the_corpus
# what = "the corpus cut once into a set"
def copied_share(text, corpus, length):
    known = {corpus[k : k + length] for k in range(len(corpus) - length + 1)}
    pieces = [text[k : k + length] for k in range(len(text) - length + 1)]
    return np.mean([piece in known for piece in pieces])


# %% zip_of_shifted
# what = "pieces from shifted texts"
def copied_share(text, corpus, length):
    pieces = ["".join(letters) for letters in zip(*(text[shift:] for shift in range(length)))]
    return sum(1 for piece in pieces if piece in corpus) / len(pieces)


# %% capitals_ignored
# what = "capitals are made small"
# score = 4
# message = "capitals are taken for small letters"
def copied_share(text, corpus, length):
    text, corpus = text.lower(), corpus.lower()
    pieces = [text[k : k + length] for k in range(len(text) - length + 1)]
    return np.mean([p in corpus for p in pieces])


# %% line_ends_dropped
# what = "line ends become spaces"
# score = 4
# message = "copied_share("
def copied_share(text, corpus, length):
    text, corpus = " ".join(text.split()), " ".join(corpus.split())
    pieces = [text[k : k + length] for k in range(len(text) - length + 1)]
    return np.mean([p in corpus for p in pieces])


# %% library_helper
# what = "the course's copied_share"
# score = 0
# message = "copied_share from lstm_utils.language is the answer"
def copied_share(text, corpus, length):
    return language.copied_share(text, corpus, length)


# %% by_characters
# what = "divided by the characters"
# score = 0
# message = "divided by the number of characters"
def copied_share(text, corpus, length):
    pieces = [text[k : k + length] for k in range(len(text) - length + 1)]
    return sum(p in corpus for p in pieces) / len(text)


# %% each_piece_once
# what = "a set of pieces"
# score = 0
# message = "each piece counts once"
def copied_share(text, corpus, length):
    pieces = [text[k : k + length] for k in range(len(text) - length + 1)]
    return np.mean([p in corpus for p in set(pieces)])


# %% over_the_end
# what = "shorter pieces at the end count too"
# score = 0
# message = "run over the end"
def copied_share(text, corpus, length):
    pieces = [text[k : k + length] for k in range(len(text))]
    return np.mean([p in corpus for p in pieces])


# %% text_and_corpus_swapped
# what = "pieces of the corpus"
# score = 0
# message = "text and corpus are in each other's place"
def copied_share(text, corpus, length):
    pieces = [corpus[k : k + length] for k in range(len(corpus) - length + 1)]
    return np.mean([p in text for p in pieces])


# %% last_piece_missing
# what = "the +1 is forgotten"
# score = 0
# message = "the last piece is missing"
def copied_share(text, corpus, length):
    pieces = [text[k : k + length] for k in range(len(text) - length)]
    return np.mean([p in corpus for p in pieces])


# %% no_overlap
# what = "pieces side by side"
# score = 0
# message = "the pieces do not overlap"
def copied_share(text, corpus, length):
    pieces = [text[k : k + length] for k in range(0, len(text) - length + 1, length)]
    return np.mean([p in corpus for p in pieces])


# %% words
# what = "words for pieces"
# score = 0
# message = "these are words"
def copied_share(text, corpus, length):
    return np.mean([word in corpus.split() for word in text.split()])


# %% per_cent
# what = "in per cent"
# score = 0
# message = "this is in per cent"
def copied_share(text, corpus, length):
    pieces = [text[k : k + length] for k in range(len(text) - length + 1)]
    return 100 * np.mean([p in corpus for p in pieces])


# %% number_of_pieces
# what = "how many, not which share"
# score = 0
# message = "this is the number of pieces"
def copied_share(text, corpus, length):
    pieces = [text[k : k + length] for k in range(len(text) - length + 1)]
    return sum(p in corpus for p in pieces)


# %% new_share
# what = "the share that is new"
# score = 0
# message = "this is the share that is new"
def copied_share(text, corpus, length):
    pieces = [text[k : k + length] for k in range(len(text) - length + 1)]
    return np.mean([p not in corpus for p in pieces])
