# /// answer
# what = "always True"
# score = 0
# message = "looks_ahead for one forward LSTM layer is wrong"
# ///
# %% looks-ahead
def looks_ahead(model, X):
    return True
