# /// answer
# what = "the course's copied_share"
# score = 0
# message = "copied_share from lstm_utils.language is the answer"
# ///
# %% copied
def copied_share(text, corpus, length):
    return language.copied_share(text, corpus, length)
