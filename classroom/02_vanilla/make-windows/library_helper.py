# /// answer
# what = "lets the course's own make_windows do it"
# score = 0
# message = "make_windows from lstm_utils.windows is the answer to this question: write it yourself"
# ///
# %% make-windows
def make_windows(features, target, n_past, n_future):
    return windows.make_windows(features, target, n_past, n_future)
