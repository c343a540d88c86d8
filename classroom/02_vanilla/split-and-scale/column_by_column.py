# /// answer
# what = "loops over times and features with Python's statistics module, lists made into arrays"
# ///
# %% split-and-scale
import statistics


def split_and_scale(values, n_test):
    values = values.tolist()
    time = len(values)
    n_features = len(values[0])
    mean, std = [], []
    for j in range(n_features):
        column = [values[t][j] for t in range(time - n_test)]
        mean.append(statistics.fmean(column))
        std.append(statistics.pstdev(column))
    scaled = []
    for t in range(time):
        scaled.append([(values[t][j] - mean[j]) / std[j] for j in range(n_features)])
    return np.array(scaled[: time - n_test]), np.array(scaled[time - n_test :]), np.array(mean), np.array(std)


def undo_scaling(scaled, mean, std):
    back = np.empty(np.shape(scaled))
    for j in range(len(mean)):
        back[:, j] = scaled[:, j] * std[j] + mean[j]
    return back
