# /// answer
# what = "the course's helper"
# score = 0
# message = "is the answer to this question: write it yourself"
# ///
# %% encode-bases
def encode_bases(sequences, length):
    return encoding.one_hot_bases(sequences, length)
