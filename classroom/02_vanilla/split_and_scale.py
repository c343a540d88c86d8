"""Split in time order, scale both parts with the training part's mean and deviation, and undo the scaling."""


# %% array_of_objects
# what = "right, an array of objects that holds the four"
def split_and_scale(values, n_test):
    results = np.empty(4, dtype=object)
    results[2] = values[:-n_test].mean(axis=0)
    results[3] = values[:-n_test].std(axis=0)
    results[0] = (values[:-n_test] - results[2]) / results[3]
    results[1] = (values[-n_test:] - results[2]) / results[3]
    return results


def undo_scaling(scaled, mean, std):
    return mean + std * scaled


# %% column_by_column
# what = "loops over times and features with Python's statistics module, lists made into arrays"
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


# %% generator_of_four
# what = "right, a generator: yield in place of return"
def split_and_scale(values, n_test):
    train, test = np.split(values, [len(values) - n_test])
    mean, std = np.mean(train, 0), np.std(train, 0)
    for part in (train, test):
        yield (part - mean) / std
    yield mean
    yield std


def undo_scaling(scaled, mean, std):
    return np.array([row * std + mean for row in scaled])


# %% helper_called_parts
# what = "imports a module and names a helper as the tests name their own things"
def parts(values, n_test):
    return values[: len(values) - n_test], values[len(values) - n_test :]


def split_and_scale(values, n_test):
    train, test = parts(values, n_test)
    mu, sigma = train.mean(axis=0), train.std(axis=0)
    return (train - mu) / sigma, (test - mu) / sigma, mu, sigma


def undo_scaling(scaled, mean, std):
    return scaled * std + mean


# %% in_place_on_a_copy
# what = "works in place, but on a float32 copy; means kept as (1, features) inside and squeezed at the end"
def split_and_scale(values, n_test):
    work = values.astype("float32")
    split = work.shape[0] - n_test
    mean = work[:split].mean(axis=0, keepdims=True)
    std = work[:split].std(axis=0, keepdims=True)
    work -= mean
    work /= std
    return work[:split], work[split:], mean[0], std[0]


def undo_scaling(scaled, mean, std):
    values = np.array(scaled)
    values *= std
    values += mean
    return values


# %% lists_given_back
# what = "four lists"
def split_and_scale(values, n_test):
    train = [row for row in values[: len(values) - n_test]]
    test = [row for row in values[len(values) - n_test :]]
    mean = sum(train) / len(train)
    std = (sum((row - mean) ** 2 for row in train) / len(train)) ** 0.5
    return (
        [list((row - mean) / std) for row in train],
        [list((row - mean) / std) for row in test],
        list(mean),
        list(std),
    )


def undo_scaling(scaled, mean, std):
    return [[z * s + m for z, m, s in zip(row, mean, std)] for row in scaled]


# %% means_as_rows
# what = "mean and std keep their axis: (1, features)"
def split_and_scale(values, n_test):
    train, test = np.split(values, [len(values) - n_test])
    mean = np.mean(train, axis=0, keepdims=True)
    std = np.std(train, axis=0, keepdims=True)

    def scale(x):
        return (x - mean) / std

    return scale(train), scale(test), mean, std


def undo_scaling(scaled, mean, std):
    return scaled * std + mean


# %% normalization_layer
# what = "Keras's Normalization layer, adapted to the training part"
def split_and_scale(values, n_test):
    n_train = len(values) - n_test
    layer = keras.layers.Normalization(axis=-1)
    layer.adapt(values[:n_train])
    train_scaled = keras.ops.convert_to_numpy(layer(values[:n_train]))
    test_scaled = keras.ops.convert_to_numpy(layer(values[n_train:]))
    mean = keras.ops.convert_to_numpy(layer.mean).reshape(-1)
    std = np.sqrt(keras.ops.convert_to_numpy(layer.variance)).reshape(-1)
    return train_scaled, test_scaled, mean, std


def undo_scaling(scaled, mean, std):
    return scaled * std + mean


# %% numpy_axis_0
# what = "mean and std along axis 0, broadcasting"
def split_and_scale(values, n_test):
    """Split in time order and scale both parts with the training part's mean and standard deviation.

    values (time, features) -> train_scaled, test_scaled, mean (features,), std (features,)
    """
    train, test = values[:-n_test], values[-n_test:]
    mean = train.mean(axis=0)
    std = train.std(axis=0)
    return (train - mean) / std, (test - mean) / std, mean, std


def undo_scaling(scaled, mean, std):
    return scaled * std + mean


# %% sample_standard_deviation
# what = "divides by n - 1; the whole series is scaled with the training part's figures and split afterwards"
def undo_scaling(scaled, mean, std):
    """Bring scaled values back to their units: (time, features) -> (time, features)."""
    return mean + std * scaled


def split_and_scale(values, n_test):
    n_train = len(values) - n_test
    mu = np.mean(values[:n_train], axis=0)
    sigma = np.std(values[:n_train], axis=0, ddof=1)
    z = (values - mu) / sigma
    return z[:n_train], z[n_train:], mu, sigma


# %% small_number_in_the_denominator
# what = "adds 1e-8 to the standard deviation against a division by zero, variance written out"
EPSILON = 1e-8


def split_and_scale(values, n_test):
    train = values[0 : values.shape[0] - n_test, :]
    test = values[values.shape[0] - n_test :, :]
    mean = train.sum(axis=0) / train.shape[0]
    std = np.sqrt(((train - mean) ** 2).mean(axis=0))
    print("mean", mean, "std", std)
    train_scaled = (train - mean) / (std + EPSILON)
    test_scaled = (test - mean) / (std + EPSILON)
    return train_scaled, test_scaled, mean, std


def undo_scaling(scaled, mean, std):
    return np.add(np.multiply(scaled, std + EPSILON), mean)


# %% two_features_only
# what = "two columns, as in the visible test, instead of as many as there are"
# score = 8
# message = "mean (30 times, 3 features, n_test=7, float64) has the wrong shape"
def split_and_scale(values, n_test):
    train = values[:-n_test]
    mean = np.array([train[:, 0].mean(), train[:, 1].mean()])
    std = np.array([train[:, 0].std(), train[:, 1].std()])
    scaled = np.zeros((len(values), 2))
    for j in range(2):
        scaled[:, j] = (values[:, j] - mean[j]) / std[j]
    return scaled[:-n_test], scaled[-n_test:], mean, std


def undo_scaling(scaled, mean, std):
    values = np.zeros((len(scaled), 2))
    for j in range(2):
        values[:, j] = scaled[:, j] * std[j] + mean[j]
    return values


# %% always_a_third
# what = "splits off a third and does not look at n_test; in the visible test that happens to be right"
# score = 8
# message = "mean (30 times, 3 features, n_test=7, float64) is wrong"
def split_and_scale(values, n_test):
    split = len(values) * 2 // 3
    train, test = values[:split], values[split:]
    mean, std = train.mean(axis=0), train.std(axis=0)
    return (train - mean) / std, (test - mean) / std, mean, std


def undo_scaling(scaled, mean, std):
    return scaled * std + mean


# %% whole_numbers_stay_whole
# what = "zeros_like makes an array of whole numbers where the values are whole: the decimals are cut off"
# score = 8
# message = "train_scaled (25 times, 4 features, n_test=10, int64) is wrong"
def split_and_scale(values, n_test):
    n_train = len(values) - n_test
    mean = values[:n_train].mean(axis=0)
    std = values[:n_train].std(axis=0)
    scaled = np.zeros_like(values)
    for t in range(len(values)):
        scaled[t] = (values[t] - mean) / std
    return scaled[:n_train], scaled[n_train:], mean, std


def undo_scaling(scaled, mean, std):
    values = np.zeros_like(scaled)
    for t in range(len(scaled)):
        values[t] = scaled[t] * std + mean
    return values


# %% parts_without_figures
# what = "mean and std are computed and not returned"
# score = 0
# message = ["4 results: return train_scaled, test_scaled, mean, std", "2 of them"]
def split_and_scale(values, n_test):
    train, test = values[:-n_test], values[-n_test:]
    mean, std = train.mean(axis=0), train.std(axis=0)
    return (train - mean) / std, (test - mean) / std


def undo_scaling(scaled, mean, std):
    return scaled * std + mean


# %% course_scaler
# what = "lets the course's Scaler do it"
# score = 0
# message = "Scaler.fit from lstm_utils.windows is the answer to this question: write it yourself"
def split_and_scale(values, n_test):
    train, test = values[:-n_test], values[-n_test:]
    scaler = windows.Scaler.fit(train)
    return scaler.apply(train), scaler.apply(test), scaler.mean, scaler.std


def undo_scaling(scaled, mean, std):
    return scaled * std + mean


# %% course_undo
# what = "scales by itself and undoes with the course's Scaler"
# score = 0
# message = "Scaler.undo from lstm_utils.windows is the answer to this question: write it yourself"
def split_and_scale(values, n_test):
    train, test = values[:-n_test], values[-n_test:]
    mean, std = train.mean(axis=0), train.std(axis=0)
    return (train - mean) / std, (test - mean) / std, mean, std


def undo_scaling(scaled, mean, std):
    return windows.Scaler(mean, std).undo(scaled)


# %% undo_not_answered
# what = "the second function is still empty"
# score = 0
# message = "`undo_scaling` is not answered yet"
def split_and_scale(values, n_test):
    train, test = values[:-n_test], values[-n_test:]
    mean, std = train.mean(axis=0), train.std(axis=0)
    return (train - mean) / std, (test - mean) / std, mean, std


def undo_scaling(scaled, mean, std):
    """Bring scaled values back to their units: (time, features) -> (time, features)."""
    # YOUR CODE HERE
    raise NotImplementedError()


# %% mean_along_the_features
# what = "axis=1: a mean for each time instead of each feature, which does not even broadcast"
# score = 0
# message = ["could not be broadcast together", "In your code"]
def split_and_scale(values, n_test):
    train, test = values[:-n_test], values[-n_test:]
    mean = train.mean(axis=1)
    std = train.std(axis=1)
    return (train - mean) / std, (test - mean) / std, mean, std


def undo_scaling(scaled, mean, std):
    return scaled * std + mean


# %% test_at_the_beginning
# what = "the first n_test times are the test"
# score = 0
# message = "mean is wrong (1 of 2 values are wrong)"
def split_and_scale(values, n_test):
    train, test = values[n_test:], values[:n_test]
    mean, std = train.mean(axis=0), train.std(axis=0)
    return (train - mean) / std, (test - mean) / std, mean, std


def undo_scaling(scaled, mean, std):
    return scaled * std + mean


# %% example_by_heart
# what = "mean 2 and std 1, from the example"
# score = 0
# message = "mean is wrong (2 of 2 values are wrong)"
def split_and_scale(values, n_test):
    mean = np.full(values.shape[1], 2.0)
    std = np.full(values.shape[1], 1.0)
    scaled = (values - mean) / std
    return scaled[:-n_test], scaled[-n_test:], mean, std


def undo_scaling(scaled, mean, std):
    return scaled * 1 + 2


# %% shuffled_before_splitting
# what = "draws the test times at random, as for data that is no series"
# score = 0
# message = "mean is wrong (2 of 2 values are wrong)"
def split_and_scale(values, n_test):
    order = np.random.default_rng(3).permutation(len(values))
    train, test = values[order[n_test:]], values[order[:n_test]]
    mean, std = train.mean(axis=0), train.std(axis=0)
    return (train - mean) / std, (test - mean) / std, mean, std


def undo_scaling(scaled, mean, std):
    return scaled * std + mean


# %% one_mean_for_all_features
# what = "no axis: one mean and one std for all features together"
# score = 0
# message = "one figure for all features together: take each feature's own"
def split_and_scale(values, n_test):
    train, test = values[:-n_test], values[-n_test:]
    mean = np.mean(train)
    std = np.std(train)
    return (train - mean) / std, (test - mean) / std, mean, std


def undo_scaling(scaled, mean, std):
    return scaled * std + mean


# %% one_time_lost
# what = "the test starts one time after the training part has ended"
# score = 0
# message = "one time is lost between training and test part"
def split_and_scale(values, n_test):
    last = len(values) - n_test
    train = values[:last]
    test = values[last + 1 :]
    mean, std = train.mean(axis=0), train.std(axis=0)
    return (train - mean) / std, (test - mean) / std, mean, std


def undo_scaling(scaled, mean, std):
    return scaled * std + mean


# %% only_divided
# what = "divides by the std and forgets the mean, there and back"
# score = 0
# message = "only divided: subtract the mean first"
def split_and_scale(values, n_test):
    train, test = values[:-n_test], values[-n_test:]
    mean, std = train.mean(axis=0), train.std(axis=0)
    return train / std, test / std, mean, std


def undo_scaling(scaled, mean, std):
    return scaled * std


# %% only_centred
# what = "subtracts the mean and does not divide"
# score = 0
# message = "only the mean was subtracted: divide by the standard deviation too"
def split_and_scale(values, n_test):
    train, test = values[:-n_test], values[-n_test:]
    mean = train.mean(axis=0)
    std = train.std(axis=0)
    return train - mean, test - mean, mean, std


def undo_scaling(scaled, mean, std):
    return scaled * std + mean


# %% train_scaled_alone
# what = "only the scaled training part is returned"
# score = 0
# message = "or train_scaled is returned alone"
def split_and_scale(values, n_test):
    train, test = values[:-n_test], values[-n_test:]
    mean, std = train.mean(axis=0), train.std(axis=0)
    return (train - mean) / std


def undo_scaling(scaled, mean, std):
    return scaled * std + mean


# %% changes_its_input
# what = "train and test are views: -= and /= scale the caller's array"
# score = 0
# message = ["split_and_scale changed its input: values is not as it was", "-= or /="]
def split_and_scale(values, n_test):
    train, test = values[:-n_test], values[-n_test:]
    mean, std = train.mean(axis=0), train.std(axis=0)
    train -= mean
    train /= std
    test -= mean
    test /= std
    return train, test, mean, std


def undo_scaling(scaled, mean, std):
    return scaled * std + mean


# %% course_split
# what = "lets the course's split_in_time do the first half"
# score = 0
# message = "split_in_time from lstm_utils.windows is the answer to this question: write it yourself"
from lstm_utils.windows import split_in_time


def split_and_scale(values, n_test):
    train, test = split_in_time(values, n_test)
    mean, std = train.mean(axis=0), train.std(axis=0)
    return (train - mean) / std, (test - mean) / std, mean, std


def undo_scaling(scaled, mean, std):
    return scaled * std + mean


# %% one_std_for_all_features
# what = "the axis is given for the mean and forgotten for the std"
# score = 0
# message = ["std", "one figure for all features together: take each feature's own"]
def split_and_scale(values, n_test):
    train, test = values[:-n_test], values[-n_test:]
    mean, std = train.mean(axis=0), train.std()
    return (train - mean) / std, (test - mean) / std, mean, std


def undo_scaling(scaled, mean, std):
    return scaled * std + mean


# %% each_row_for_itself
# what = "axis=1 with keepdims: each time is scaled by itself, the test part too"
# score = 0
# message = "the mean goes along the features: it must go along the times"
def split_and_scale(values, n_test):
    mean = values.mean(axis=1, keepdims=True)
    std = values.std(axis=1, keepdims=True)
    scaled = (values - mean) / std
    return scaled[:-n_test], scaled[-n_test:], mean[:-n_test], std[:-n_test]


def undo_scaling(scaled, mean, std):
    return scaled * std + mean


# %% figures_first
# what = "returns mean and std before the two parts"
# score = 0
# message = "the order of the results is train_scaled, test_scaled, mean, std"
def split_and_scale(values, n_test):
    train, test = values[:-n_test], values[-n_test:]
    mean, std = train.mean(axis=0), train.std(axis=0)
    train_scaled, test_scaled = (train - mean) / std, (test - mean) / std
    return mean, std, train_scaled, test_scaled


def undo_scaling(scaled, mean, std):
    return scaled * std + mean


# %% test_not_scaled
# what = "scales what the network is trained with and leaves the test part as it is"
# score = 0
# message = "the test part is not scaled"
def split_and_scale(values, n_test):
    train, test = values[:-n_test], values[-n_test:]
    mean, std = train.mean(axis=0), train.std(axis=0)
    return (train - mean) / std, test, mean, std


def undo_scaling(scaled, mean, std):
    return scaled * std + mean


# %% test_with_its_own_figures
# what = "each part is scaled with its own mean and std, by the same little function"
# score = 0
# message = ["the test part is scaled with its own mean and std: take those of the training part", "scaled with its own"]
def standardise(part):
    return (part - part.mean(axis=0)) / part.std(axis=0)


def split_and_scale(values, n_test):
    train, test = values[:-n_test], values[-n_test:]
    return standardise(train), standardise(test), train.mean(axis=0), train.std(axis=0)


def undo_scaling(scaled, mean, std):
    return scaled * std + mean


# %% scaled_with_the_test_too
# what = "scales before splitting: mean and std of the whole series"
# score = 0
# message = "the test part was used as well: take the mean of the training part alone"
def split_and_scale(values, n_test):
    mean = values.mean(axis=0)
    std = values.std(axis=0)
    scaled = (values - mean) / std
    return scaled[:-n_test], scaled[-n_test:], mean, std


def undo_scaling(scaled, mean, std):
    return scaled * std + mean


# %% undone_in_the_wrong_order
# what = "adds the mean first and multiplies then"
# score = 0
# message = "the wrong order: scaling divides last, so undoing multiplies first"
def split_and_scale(values, n_test):
    train, test = values[:-n_test], values[-n_test:]
    mean, std = train.mean(axis=0), train.std(axis=0)
    return (train - mean) / std, (test - mean) / std, mean, std


def undo_scaling(scaled, mean, std):
    return (scaled + mean) * std


# %% between_0_and_1
# what = "min-max scaling: smallest value and range in place of mean and standard deviation"
# score = 0
# message = "this is the smallest value: min-max scaling was not asked for"
def split_and_scale(values, n_test):
    train, test = values[:-n_test], values[-n_test:]
    low = train.min(axis=0)
    span = train.max(axis=0) - low
    return (train - low) / span, (test - low) / span, low, span


def undo_scaling(scaled, mean, std):
    return scaled * std + mean


# %% variance_for_std
# what = "divides by the variance"
# score = 0
# message = "this is the variance: the standard deviation is its square root"
def split_and_scale(values, n_test):
    n = len(values) - n_test
    mean = values[:n].mean(axis=0)
    std = ((values[:n] - mean) ** 2).mean(axis=0)
    scaled = (values - mean) / std
    return scaled[:n], scaled[n:], mean, std


def undo_scaling(scaled, mean, std):
    return scaled * std + mean


# %% undone_by_scaling_again
# what = "undo_scaling has the formula of scaling"
# score = 0
# message = "this scales a second time"
def split_and_scale(values, n_test):
    train, test = values[:-n_test], values[-n_test:]
    mean, std = train.mean(axis=0), train.std(axis=0)
    return (train - mean) / std, (test - mean) / std, mean, std


def undo_scaling(scaled, mean, std):
    return (scaled - mean) / std


# %% no_brackets
# what = "values - mean / std without brackets: the mean alone is divided"
# score = 0
# message = "train_scaled is wrong"
def split_and_scale(values, n_test):
    train = values[:-n_test]
    mean = np.mean(train, axis=0)
    std = np.std(train, axis=0)
    scaled = values - mean / std
    return scaled[:-n_test], scaled[-n_test:], mean, std


def undo_scaling(scaled, mean, std):
    return scaled * std + mean


# %% right_figures_reported_wrong_ones_used
# what = "returns the training part's mean and std, but has scaled with those of the whole series"
# score = 0
# message = "train_scaled is wrong"
def split_and_scale(values, n_test):
    scaled = (values - values.mean(axis=0)) / values.std(axis=0)
    train = values[:-n_test]
    return scaled[:-n_test], scaled[-n_test:], train.mean(axis=0), train.std(axis=0)


def undo_scaling(scaled, mean, std):
    return scaled * std + mean


# %% n_test_for_training
# what = "takes n_test for the length of the training part"
# score = 0
# message = "training and test part are swapped: the test is the last n_test times"
def split_and_scale(values, n_test):
    train = values[:n_test]
    test = values[n_test:]
    mean, std = train.mean(axis=0), train.std(axis=0)
    return (train - mean) / std, (test - mean) / std, mean, std


def undo_scaling(scaled, mean, std):
    return scaled * std + mean


# %% undone_in_place
# what = "undo_scaling writes the values over the scaled ones"
# score = 0
# message = "undo_scaling changed its input: scaled is not as it was"
def split_and_scale(values, n_test):
    train, test = values[:-n_test], values[-n_test:]
    mean, std = train.mean(axis=0), train.std(axis=0)
    return (train - mean) / std, (test - mean) / std, mean, std


def undo_scaling(scaled, mean, std):
    scaled *= std
    scaled += mean
    return scaled


# %% undone_for_the_first_feature
# what = "undo_scaling uses mean[0] and std[0] for every feature"
# score = 0
# message = "undo_scaling(scaled, mean, std) is wrong"
def split_and_scale(values, n_test):
    train, test = values[:-n_test], values[-n_test:]
    mean, std = train.mean(axis=0), train.std(axis=0)
    return (train - mean) / std, (test - mean) / std, mean, std


def undo_scaling(scaled, mean, std):
    return scaled * std[0] + mean[0]


# %% undone_with_its_own_figures
# what = "undo_scaling takes mean and std of the scaled values and ignores those it is given"
# score = 0
# message = "undo_scaling(scaled, mean, std) is wrong"
def split_and_scale(values, n_test):
    train, test = values[:-n_test], values[-n_test:]
    mean, std = train.mean(axis=0), train.std(axis=0)
    return (train - mean) / std, (test - mean) / std, mean, std


def undo_scaling(scaled, mean, std):
    mean = scaled.mean(axis=0)
    std = scaled.std(axis=0)
    return scaled * std + mean
