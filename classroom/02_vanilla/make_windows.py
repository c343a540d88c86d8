"""Cut two series into every window that fits: past steps of the features, and the target values right after them."""


# %% fill_step_by_step
# what = "arrays of zeros, filled one time step at a time for all windows at once"
def make_windows(features, target, n_past, n_future):
    features = np.atleast_2d(np.transpose(features)).T
    N = len(target) - n_past - n_future + 1
    Y = np.zeros((N, n_future))
    X = np.zeros((N, n_past, features.shape[1]))
    for j in range(n_future):
        Y[:, j] = target[n_past + j : n_past + j + N]
    for j in range(n_past):
        X[:, j, :] = features[j : j + N]
    return X, Y


# %% helper_called_rows
# what = "a helper in the cell is called rows"
def rows(series, length):
    """All stretches of this length."""
    return np.array([series[k : k + length] for k in range(len(series) - length + 1)])


def make_windows(features, target, n_past, n_future):
    features = features.reshape(len(features), -1)
    return rows(features[:-n_future], n_past), rows(target[n_past:], n_future)


# %% index_table
# what = "a table of indices made by broadcasting"
def make_windows(features, target, n_past, n_future):
    """Cut two series into windows.

    features (time, n_features) or (time,), target (time,)
    -> X (N, n_past, n_features), Y (N, n_future)
    """
    features, target = np.asarray(features), np.asarray(target)
    starts = np.arange(len(target) - n_past - n_future + 1)[:, np.newaxis]
    past = starts + np.arange(n_past)
    future = starts + n_past + np.arange(n_future)
    return features.reshape(len(target), -1)[past], target[future]


# %% keras_dataset
# what = "Keras cuts past and future together, NumPy takes them apart"
def make_windows(features, target, n_past, n_future):
    table = np.column_stack([features, target])
    dataset = keras.utils.timeseries_dataset_from_array(
        table, targets=None, sequence_length=n_past + n_future, batch_size=None
    )
    both = np.stack([keras.ops.convert_to_numpy(window) for window in dataset])
    return both[:, :n_past, :-1], both[:, n_past:, -1]


# %% loops_with_lists
# what = "two plain loops that collect lists"
def make_windows(features, target, n_past, n_future):
    if np.ndim(features) == 1:
        features = [[value] for value in features]
    X = []
    Y = []
    for k in range(len(target) - n_past - n_future + 1):
        window = []
        for step in range(n_past):
            window.append(list(features[k + step]))
        X.append(window)
        Y.append([target[k + n_past + step] for step in range(n_future)])
    return np.array(X), np.array(Y)


# %% map_over_two_lists
# what = "right, map makes the arrays"
def make_windows(features, target, n_past, n_future):
    if features.ndim == 1:
        features = features.reshape(-1, 1)
    X, Y = [], []
    for end in range(n_past, len(target) - n_future + 1):
        X.append(features[end - n_past : end])
        Y.append(target[end : end + n_future])
    return map(np.array, (X, Y))


# %% nested_lists
# what = "gives nested lists back, the helper defined in the same cell"
def one_window(series, start, length):
    return [series[i] for i in range(start, start + length)]


def make_windows(features, target, n_past, n_future):
    if len(np.shape(features)) == 1:
        features = np.reshape(features, (-1, 1))
    rows = np.asarray(features).tolist()
    N = len(target) - n_past - n_future + 1
    X = [one_window(rows, k, n_past) for k in range(N)]
    Y = [one_window(target, k + n_past, n_future) for k in range(N)]
    return X, Y


# %% slide_until_data_ends
# what = "the loop of many tutorials: go on until the end of the target would be passed; float32"
def make_windows(features, target, n_past, n_future):
    X, Y = list(), list()
    for start in range(len(features)):
        end_past = start + n_past
        end_future = end_past + n_future
        if end_future > len(features):
            break
        X.append(features[start:end_past])
        Y.append(target[end_past:end_future])
    X = np.array(X, dtype="float32")
    Y = np.array(Y, dtype="float32")
    if X.ndim == 2:
        X = X[..., np.newaxis]
    print(X.shape, Y.shape)
    return X, Y


# %% sliding_window_view
# what = "sliding_window_view for both: read-only views, the window axis moved into its place"
from numpy.lib.stride_tricks import sliding_window_view


def make_windows(features, target, n_past, n_future):
    """Cut two series into windows."""
    if features.ndim == 1:
        features = features.reshape(-1, 1)
    X = sliding_window_view(features[:-n_future], n_past, axis=0)
    Y = sliding_window_view(target[n_past:], n_future)
    return np.swapaxes(X, 1, 2), Y


# %% five_past_three_future
# what = "the sizes of the visible test are written into the code"
# score = 8
# message = ["X (13 times, 3 features, n_past=4, n_future=2)", "the rows have different lengths"]
def make_windows(features, target, n_past, n_future):
    features = features.reshape(len(features), -1)
    X, Y = [], []
    for k in range(10):
        X.append(features[k : k + 5])
        Y.append(target[k + 5 : k + 8])
    return X, Y


# %% every_number_its_own_time
# what = "reshape(-1, 1) for every input, also where there are several features"
# score = 8
# message = ["X (13 times, 3 features, n_past=4, n_future=2) has the wrong shape", "(8, 4, 1)"]
def make_windows(features, target, n_past, n_future):
    features = np.array(features).reshape(-1, 1)
    X, Y = [], []
    for k in range(len(target) - n_past - n_future + 1):
        X.append(features[k : k + n_past])
        Y.append(target[k + n_past : k + n_past + n_future])
    return np.array(X), np.array(Y)


# %% first_feature_only
# what = "keeps one feature of several"
# score = 8
# message = "only the first feature is kept"
def make_windows(features, target, n_past, n_future):
    if features.ndim == 2:
        features = features[:, 0]
    N = len(target) - n_past - n_future + 1
    X = np.zeros((N, n_past, 1))
    Y = np.zeros((N, n_future))
    for k in range(N):
        X[k, :, 0] = features[k : k + n_past]
        Y[k] = target[k + n_past : k + n_past + n_future]
    return X, Y


# %% reshaped_for_a_swap
# what = "gets the shape right with reshape, which mixes times and features; with one feature nobody sees it"
# score = 8
# message = "reshape mixes times and features up: move the axis instead"
def make_windows(features, target, n_past, n_future):
    features = features.reshape(len(features), -1)
    N = len(target) - n_past - n_future + 1
    X = np.lib.stride_tricks.sliding_window_view(features, n_past, axis=0)[:N]
    Y = np.lib.stride_tricks.sliding_window_view(target, n_future)[n_past:]
    return X.reshape(N, n_past, features.shape[1]), Y


# %% one_feature_without_axis
# what = "features of shape (time,) are not given an axis of their own"
# score = 7
# message = "the axis of the features is missing: one feature is an axis of length 1"
def make_windows(features, target, n_past, n_future):
    X = []
    Y = []
    for i in range(n_past, len(target) - n_future + 1):
        X.append(features[i - n_past : i])
        Y.append(target[i : i + n_future])
    return np.array(X), np.array(Y)


# %% return_inside_the_loop
# what = "the return line is indented too far and ends the function after the first window"
# score = 0
# message = "X (for features of shape (17, 1)) has the wrong shape"
def make_windows(features, target, n_past, n_future):
    features = features.reshape(len(features), -1)
    X, Y = [], []
    for k in range(len(target) - n_past - n_future + 1):
        X.append(features[k : k + n_past])
        Y.append(target[k + n_past : k + n_past + n_future])
        return np.array(X), np.array(Y)


# %% targets_first
# what = "returns Y before X"
# score = 0
# message = "X (for features of shape (17, 1)) has the wrong shape"
def make_windows(features, target, n_past, n_future):
    features = features.reshape(len(features), -1)
    starts = range(len(target) - n_past - n_future + 1)
    X = np.array([features[k : k + n_past] for k in starts])
    Y = np.array([target[k + n_past : k + n_past + n_future] for k in starts])
    return Y, X


# %% windows_side_by_side
# what = "the windows do not overlap: each starts where the one before ended"
# score = 0
# message = "X (for features of shape (17, 1)) has the wrong shape"
def make_windows(features, target, n_past, n_future):
    features = features.reshape(len(features), -1)
    X, Y = [], []
    for k in range(0, len(target) - n_past - n_future + 1, n_past):
        X.append(features[k : k + n_past])
        Y.append(target[k + n_past : k + n_past + n_future])
    return np.array(X), np.array(Y)


# %% shuffled
# what = "shuffles the windows, as one does with training data"
# score = 0
# message = "X (for features of shape (17, 1)) is wrong"
def make_windows(features, target, n_past, n_future):
    features = features.reshape(len(features), -1)
    N = len(target) - n_past - n_future + 1
    order = np.random.default_rng(0).permutation(N)
    X = np.array([features[k : k + n_past] for k in order])
    Y = np.array([target[k + n_past : k + n_past + n_future] for k in order])
    return X, Y


# %% whole_number_arrays
# what = "collects into arrays of whole numbers, which cut the decimals off"
# score = 0
# message = "X (for features of shape (17, 1)) is wrong"
def make_windows(features, target, n_past, n_future):
    features = features.reshape(len(features), -1)
    N = len(target) - n_past - n_future + 1
    X = np.zeros((N, n_past, features.shape[1]), dtype=int)
    Y = np.zeros((N, n_future), dtype=int)
    for k in range(N):
        X[k] = features[k : k + n_past]
        Y[k] = target[k + n_past : k + n_past + n_future]
    return X, Y


# %% zeros_never_filled
# what = "arrays of the right shapes, with nothing put into them"
# score = 0
# message = "X (for features of shape (17, 1)) is wrong"
def make_windows(features, target, n_past, n_future):
    N = len(target) - n_past - n_future + 1
    n_features = 1 if features.ndim == 1 else features.shape[1]
    X = np.zeros((N, n_past, n_features))
    Y = np.zeros((N, n_future))
    return X, Y


# %% input_shifted_by_one
# what = "the target is the input moved on by one step, not what comes after it"
# score = 0
# message = ["Y (for features of shape (17, 1)) has the wrong shape", "(10, 5)"]
def make_windows(features, target, n_past, n_future):
    features = features.reshape(len(features), -1)
    N = len(target) - n_past - n_future + 1
    X = np.array([features[k : k + n_past] for k in range(N)])
    Y = np.array([target[k + 1 : k + n_past + 1] for k in range(N)])
    return X, Y


# %% target_cut_from_features
# what = "what came of forecasting a series from itself: the target argument is not used"
# score = 0
# message = "Y (for features of shape (17, 1)) is wrong"
def make_windows(features, target, n_past, n_future):
    features = features.reshape(len(features), -1)
    X, Y = [], []
    for k in range(len(features) - n_past - n_future + 1):
        X.append(features[k : k + n_past])
        Y.append(features[k + n_past : k + n_past + n_future, 0])
    return np.array(X), np.array(Y)


# %% time_axis_last
# what = "sliding_window_view puts the steps last, and there they stay"
# score = 0
# message = "axes swapped: the order is samples, time steps, features"
def make_windows(features, target, n_past, n_future):
    features = features.reshape(len(features), -1)
    view = np.lib.stride_tricks.sliding_window_view
    return view(features[:-n_future], n_past, axis=0), view(target[n_past:], n_future)


# %% under_names
# what = "X and Y are returned in a dict"
# score = 0
# message = ["does not return X and Y", "not in a dict"]
def make_windows(features, target, n_past, n_future):
    features = features.reshape(len(features), -1)
    starts = range(len(target) - n_past - n_future + 1)
    return {
        "X": np.array([features[k : k + n_past] for k in starts]),
        "Y": np.array([target[k + n_past : k + n_past + n_future] for k in starts]),
    }


# %% only_X
# what = "the targets are cut and not returned"
# score = 0
# message = ["does not return X and Y", "only one result is returned"]
def make_windows(features, target, n_past, n_future):
    features = features.reshape(len(features), -1)
    starts = range(len(target) - n_past - n_future + 1)
    Y = np.array([target[k + n_past : k + n_past + n_future] for k in starts])
    return np.array([features[k : k + n_past] for k in starts])


# %% targets_run_out_in_an_array
# what = "n_future is left out of N, and NumPy refuses to make an array of the shorter last targets"
# score = 0
# message = ["inhomogeneous", "In your code"]
def make_windows(features, target, n_past, n_future):
    features = features.reshape(len(features), -1)
    N = len(target) - n_past + 1
    X = np.array([features[k : k + n_past] for k in range(N)])
    Y = np.array([target[k + n_past : k + n_past + n_future] for k in range(N)])
    return X, Y


# %% library_helper_imported
# what = "imports the course's helper over the function"
# score = 0
# message = "is the answer to this question: write it yourself"
from lstm_utils.windows import make_windows


# %% library_helper
# what = "lets the course's own make_windows do it"
# score = 0
# message = "make_windows from lstm_utils.windows is the answer to this question: write it yourself"
def make_windows(features, target, n_past, n_future):
    return windows.make_windows(features, target, n_past, n_future)


# %% no_return
# what = "prints the shapes and returns nothing"
# score = 0
# message = ["make_windows returned None", "the `return` line is missing"]
def make_windows(features, target, n_past, n_future):
    features = features.reshape(len(features), -1)
    N = len(target) - n_past - n_future + 1
    X = np.array([features[k : k + n_past] for k in range(N)])
    Y = np.array([target[k + n_past : k + n_past + n_future] for k in range(N)])
    print(X.shape, Y.shape)


# %% past_and_future_mixed_up
# what = "n_past and n_future take each other's place"
# score = 0
# message = "n_past and n_future are mixed up"
def make_windows(features, target, n_future, n_past):
    features = features.reshape(len(features), -1)
    N = len(target) - n_past - n_future + 1
    X = np.stack([features[k : k + n_past] for k in range(N)])
    Y = np.stack([target[k + n_past : k + n_past + n_future] for k in range(N)])
    return X, Y


# %% target_one_step_late_and_a_window_less
# what = "a step is lost between input and target, and so the last window does not fit"
# score = 0
# message = "one window too few"
def make_windows(features, target, n_past, n_future):
    if features.ndim == 1:
        features = np.expand_dims(features, 1)
    X, Y = [], []
    k = 0
    while k + n_past + 1 + n_future <= len(target):
        X.append(features[k : k + n_past])
        Y.append(target[k + n_past + 1 : k + n_past + 1 + n_future])
        k += 1
    return np.stack(X), np.stack(Y)


# %% one_window_too_few
# what = "the +1 in N is forgotten"
# score = 0
# message = "one window too few: N is len(target) - n_past - n_future + 1"
def make_windows(features, target, n_past, n_future):
    X, Y = [], []
    for k in range(len(target) - n_past - n_future):
        X.append(features[k : k + n_past])
        Y.append(target[k + n_past : k + n_past + n_future])
    X = np.array(X)
    return X.reshape(len(X), n_past, -1), np.array(Y)


# %% only_the_next_value
# what = "forecasts one step, whatever n_future is"
# score = 0
# message = "only one future step is kept, not n_future of them"
def make_windows(features, target, n_past, n_future):
    X, Y = [], []
    for k in range(len(target) - n_past - n_future + 1):
        X.append(features[k : k + n_past].reshape(n_past, -1))
        Y.append(target[k + n_past])
    return np.array(X), np.array(Y)


# %% target_one_step_late
# what = "a step is lost between input and target; wrapped around so that every row is full"
# score = 0
# message = "the target starts one step late: it begins right after the input ends"
def make_windows(features, target, n_past, n_future):
    features = features.reshape(len(target), -1)
    N = len(target) - n_past - n_future + 1
    past = np.arange(n_past) + np.arange(N)[:, None]
    future = np.arange(n_past + 1, n_past + n_future + 1) + np.arange(N)[:, None]
    return features[past], target.take(future, mode="clip")


# %% target_at_the_time_of_the_input
# what = "the target starts where the input starts"
# score = 0
# message = "the target starts too early, inside the input"
def make_windows(features, target, n_past, n_future):
    features = features.reshape(len(features), -1)
    X, Y = [], []
    for k in range(len(target) - n_past - n_future + 1):
        X.append(features[k : k + n_past])
        Y.append(target[k : k + n_future])
    return np.array(X), np.array(Y)


# %% target_one_step_early
# what = "the target begins with the last step that the network sees"
# score = 0
# message = "the target starts too early, inside the input"
def make_windows(features, target, n_past, n_future):
    """features (time, n_features) or (time,), target (time,) -> X (N, n_past, n_features), Y (N, n_future)"""
    if len(features.shape) < 2:
        features = features.reshape(len(features), 1)
    X, Y = [], []
    for end in range(n_past, len(target) - n_future + 1):
        X.append(features[end - n_past : end])
        Y.append(target[end - 1 : end + n_future - 1])
    return np.asarray(X), np.asarray(Y)


# %% latest_step_first
# what = "counts back from the present: the steps of a window stand in reverse order"
# score = 0
# message = "the time steps are in reverse order"
def make_windows(features, target, n_past, n_future):
    features = features.reshape(len(features), -1)
    N = len(target) - n_past - n_future + 1
    X = np.stack([features[n_past - lag : n_past - lag + N] for lag in range(1, n_past + 1)], axis=1)
    Y = np.stack([target[n_past + step : n_past + step + N] for step in range(n_future)], axis=1)
    return X, Y


# %% more_inputs_than_targets
# what = "X has windows for which there is no target any more"
# score = 0
# message = "there are windows whose target runs over the end"
from numpy.lib.stride_tricks import sliding_window_view


def make_windows(features, target, n_past, n_future):
    if features.ndim == 1:
        features = features[:, None]
    X = sliding_window_view(features, n_past, axis=0).transpose(0, 2, 1)
    Y = sliding_window_view(target[n_past:], n_future)
    return X, Y


# %% targets_run_out
# what = "n_future is left out of N: the last targets are shorter and longer slices are silently cut"
# score = 0
# message = "there are windows whose target runs over the end: N is len(target) - n_past - n_future + 1"
def make_windows(features, target, n_past, n_future):
    features = features.reshape(len(features), -1)
    X, Y = [], []
    for k in range(len(target) - n_past):
        X.append(features[k : k + n_past])
        Y.append(target[k + n_past : k + n_past + n_future])
    return X, Y
