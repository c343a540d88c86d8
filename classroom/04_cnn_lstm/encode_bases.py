"""Turn DNA sequences into one-hot vectors of one length, with zeros for unknown letters and after the end."""


# %% bytes_and_a_table
# what = "bytes pick the rows of a table"
def encode_bases(sequences, length):
    table = np.zeros((256, 4))
    table[np.frombuffer(b"ACGT", dtype="uint8"), np.arange(4)] = 1
    texts = [text[:length].ljust(length, ".").encode() for text in sequences]
    return table[np.frombuffer(b"".join(texts), dtype="uint8").reshape(len(texts), length)]


# %% compared_with_the_letters
# what = "padded texts compared with the four letters"
def encode_bases(sequences, length):
    letters = np.array([list(text[:length].ljust(length, "-")) for text in sequences])
    return np.stack([letters == base for base in "ACGT"], axis=2).astype(int)


# %% identity_with_a_fifth_row
# what = "numbers from 0 to 4, then the rows of a matrix whose last row is zero"
def encode_bases(sequences, length):
    numbers = np.full((len(sequences), length), 4)
    for row, text in zip(numbers, sequences):
        found = ["ACGT".find(base) for base in text[:length]]
        row[: len(found)] = found
    return np.eye(5)[numbers][:, :, :4] * (numbers >= 0)[:, :, np.newaxis]


# %% one_comprehension
# what = "True and False, one comprehension"
def encode_bases(sequences, length):
    return [
        [[step < len(text) and text[step] == base for base in "ACGT"] for step in range(length)] for text in sequences
    ]


# %% one_hot_of_five
# what = "the one_hot of the course with a fifth entry that is cut off"
def encode_bases(sequences, length):
    rows = [sequence[:length] + "N" * (length - len(sequence)) for sequence in sequences]
    ids = [["ACGT".index(base) if base in "ACGT" else 4 for base in row] for row in rows]
    return encoding.one_hot(ids, 5)[:, :, :4]


# %% table_of_bases
# what = "a dictionary of vectors, lists given back"
def encode_bases(sequences, length):
    table = {"A": [1, 0, 0, 0], "C": [0, 1, 0, 0], "G": [0, 0, 1, 0], "T": [0, 0, 0, 1]}
    unknown = [0, 0, 0, 0]
    rows = [[table.get(base, unknown) for base in text[:length]] for text in sequences]
    return [row + [unknown] * (length - len(row)) for row in rows]


# %% n_as_fifth_base
# what = "an N is a fifth base"
# score = 0
# message = "N is counted as a fifth base"
def encode_bases(sequences, length):
    letters = np.array([list(text[:length].ljust(length)) for text in sequences])
    return (letters[:, :, np.newaxis] == np.array(list("ACGTN"))).astype(float)


# %% only_n_is_known
# what = "a letter other than N becomes an A"
# score = 0
# message = "a letter other than N becomes A"
def encode_bases(sequences, length):
    X = np.zeros((len(sequences), length, 4))
    for s, text in enumerate(sequences):
        for t, base in enumerate(text[:length]):
            if base != "N":
                X[s, t, max("ACGT".find(base), 0)] = 1
    return X


# %% repeated_to_the_length
# what = "a short sequence is begun again"
# score = 0
# message = "a short sequence is begun again"
def encode_bases(sequences, length):
    X = np.zeros((len(sequences), length, 4))
    for sample, text in enumerate(sequences):
        for step in range(length):
            base = text[step % len(text)]
            if base in "ACGT":
                X[sample, step, "ACGT".index(base)] = 1
    return X


# %% zero_for_unknown
# what = "what is not known gets the number 0, which is A"
# score = 0
# message = "an unknown letter and what comes after the end become A"
def encode_bases(sequences, length):
    numbers = np.zeros((len(sequences), length), dtype=int)
    for row, text in zip(numbers, sequences):
        for t, base in enumerate(text[:length]):
            row[t] = max("ACGT".find(base), 0)
    return np.eye(4)[numbers]


# %% minus_one_is_the_last
# what = "find gives -1 for an N, which is the place of T"
# score = 0
# message = ["an unknown letter becomes T", "an N becomes T"]
def encode_bases(sequences, length):
    X = np.zeros((len(sequences), length, 4))
    for s, text in enumerate(sequences):
        for t, base in enumerate(text[:length]):
            X[s, t, "ACGT".find(base)] = 1
    return X


# %% n_left_out
# what = "an N is left out"
# score = 0
# message = ["an unknown letter is left out", "an N is left out"]
def encode_bases(sequences, length):
    X = np.zeros((len(sequences), length, 4))
    for s, text in enumerate(sequences):
        known = [base for base in text if base in "ACGT"]
        for t, base in enumerate(known[:length]):
            X[s, t, "ACGT".index(base)] = 1
    return X


# %% bases_before_steps
# what = "the axes are swapped"
# score = 0
# message = "axes swapped"
def encode_bases(sequences, length):
    letters = np.array([list(text[:length].ljust(length)) for text in sequences])
    return np.stack([letters == base for base in "ACGT"], axis=1).astype(float)


# %% course_helper
# what = "the course's helper"
# score = 0
# message = "is the answer to this question: write it yourself"
def encode_bases(sequences, length):
    return encoding.one_hot_bases(sequences, length)


# %% letters_that_occur
# what = "the letters that occur make the columns"
# score = 0
# message = ["or each letter that occurs", "whatever letters and lengths occur"]
def encode_bases(sequences, length):
    letters = sorted(set("".join(sequences)) - {"N"})
    X = np.zeros((len(sequences), length, len(letters)))
    for sample, text in enumerate(sequences):
        for step, base in enumerate(text[:length]):
            if base != "N":
                X[sample, step, letters.index(base)] = 1
    return X


# %% looked_up
# what = "only an N is expected, every other letter is looked up"
# score = 0
# message = ["substring not found", "a letter that is none of A, C, G, T is looked up among them"]
def encode_bases(sequences, length):
    X = np.zeros((len(sequences), length, 4))
    for s, text in enumerate(sequences):
        for t, base in enumerate(text[:length]):
            if base == "N":
                continue
            X[s, t, "ACGT".index(base)] = 1
    return X


# %% last_bases_kept
# what = "long sequences are cut at the front"
# score = 0
# message = "the last bases of a long sequence are kept"
def encode_bases(sequences, length):
    letters = np.array([list(text[-length:].ljust(length)) for text in sequences])
    return (letters[:, :, np.newaxis] == np.array(list("ACGT"))).astype(float)


# %% numbers_only
# what = "numbers, not vectors"
# score = 0
# message = "the letters became numbers"
def encode_bases(sequences, length):
    return np.array([["ACGT".find(base) for base in text[:length].ljust(length)] for text in sequences])


# %% not_cut
# what = "the longest sequence sets the length"
# score = 0
# message = "the longest sequence sets the length"
def encode_bases(sequences, length):
    longest = max(length, max(len(text) for text in sequences))
    return np.array([[[base == one for one in "ACGT"] for base in text.ljust(longest)] for text in sequences])


# %% other_order
# what = "the bases in the order A, T, G, C"
# score = 0
# message = "the order of the bases is A, T, G, C"
def encode_bases(sequences, length):
    X = np.zeros((len(sequences), length, 4))
    for s, text in enumerate(sequences):
        for t, base in enumerate(text[:length]):
            if base in "ATGC":
                X[s, t, "ATGC".index(base)] = 1
    return X


# %% rows_of_other_lengths
# what = "neither cut nor filled up"
# score = 0
# message = "the rows have different lengths"
def encode_bases(sequences, length):
    return [[[int(base == one) for one in "ACGT"] for base in text[:length]] for text in sequences]


# %% not_filled_up
# what = "the shortest sequence sets the length"
# score = 0
# message = "the shortest sequence sets the length"
def encode_bases(sequences, length):
    length = min(length, min(len(text) for text in sequences))
    return np.array([[[base == one for one in "ACGT"] for base in text[:length]] for text in sequences])


# %% zeros_in_front
# what = "short sequences are filled up at the front"
# score = 0
# message = "the zeros stand before a short sequence"
def encode_bases(sequences, length):
    X = np.zeros((len(sequences), length, 4))
    for s, text in enumerate(sequences):
        text = text[:length].rjust(length)
        for t, base in enumerate(text):
            if base in "ACGT":
                X[s, t, "ACGT".index(base)] = 1
    return X
