# /// answer
# what = "lets the course's Scaler do it"
# score = 0
# message = "Scaler.fit from lstm_utils.windows is the answer to this question: write it yourself"
# ///
# %% split-and-scale
def split_and_scale(values, n_test):
    train, test = values[:-n_test], values[-n_test:]
    scaler = windows.Scaler.fit(train)
    return scaler.apply(train), scaler.apply(test), scaler.mean, scaler.std


def undo_scaling(scaled, mean, std):
    return scaled * std + mean
