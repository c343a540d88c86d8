# /// answer
# what = "knows the two examples"
# score = 5
# message = "has the wrong shape"
# ///
# %% count-parameters
def count_parameters(n_features, units, n_future):
    if units == [12, 6]:
        return [672, 456, 56]
    return [643_200, 3_843_200, 1_921_600, 3_208]
