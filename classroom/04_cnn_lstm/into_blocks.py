"""Cut windows into blocks of steps that follow one another, without the oldest steps where some are left over."""


# %% array_split
# what = "one block after the other"
def into_blocks(X, n_blocks):
    length = X.shape[1] // n_blocks
    start = X.shape[1] - n_blocks * length
    return np.stack([X[:, start + b * length : start + (b + 1) * length] for b in range(n_blocks)], axis=1)


# %% from_the_end
# what = "blocks are taken from the end until there are enough"
def into_blocks(X, n_blocks):
    size, end, blocks = X.shape[1] // n_blocks, X.shape[1], []
    while len(blocks) < n_blocks:
        blocks.insert(0, X[:, end - size : end, :])
        end = end - size
    return np.array(blocks).transpose(1, 0, 2, 3)


# %% lists_of_lists
# what = "samples by a loop, lists given back"
def into_blocks(X, n_blocks):
    result = []
    for window in X:
        steps = list(window)[len(window) % n_blocks :]
        length = len(steps) // n_blocks
        result.append([steps[k : k + length] for k in range(0, len(steps), length)])
    return result


# %% np_split
# what = "np.split along the steps"
def into_blocks(X, n_blocks):
    newest = X[:, X.shape[1] % n_blocks :]
    return np.stack(np.split(newest, n_blocks, axis=1), axis=1)


# %% picked_by_numbers
# what = "an array of step numbers picks them"
def into_blocks(X, n_blocks):
    block_steps = X.shape[1] // n_blocks
    first = X.shape[1] % n_blocks
    places = first + np.arange(n_blocks)[:, None] * block_steps + np.arange(block_steps)
    return X[:, places]


# %% windows_that_do_not_overlap
# what = "sliding windows, of which every block_steps-th is kept"
def into_blocks(X, n_blocks):
    size = X.shape[1] // n_blocks
    newest = X[:, X.shape[1] - size * n_blocks :]
    windows = np.lib.stride_tricks.sliding_window_view(newest, size, axis=1)[:, ::size]
    return np.moveaxis(windows, -1, 2)


# %% rest_of_zero
# what = "a slice from minus zero on"
# score = 5
# message = ["into_blocks for X of shape (3, 20, 2) and n_blocks=4 has the wrong shape", "from -0"]
def into_blocks(X, n_blocks):
    samples, steps, features = X.shape
    rest = steps % n_blocks
    newest = X[:, ::-1][:, :-rest][:, ::-1]  # the oldest are at the end now
    return newest.reshape(samples, n_blocks, -1, features)


# %% two_features_by_heart
# what = "the number of features of the first tests"
# score = 5
# message = ["into_blocks stopped with ValueError", "newest.reshape"]
def into_blocks(X, n_blocks):
    length = X.shape[1] // n_blocks
    newest = X[:, X.shape[1] - n_blocks * length :, :2]
    return newest.reshape(len(X), n_blocks, length, 2)


# %% every_nth_step
# what = "a block is every n-th step"
# score = 0
# message = "every third step is in a block"
def into_blocks(X, n_blocks):
    length = X.shape[1] // n_blocks
    newest = X[:, X.shape[1] - n_blocks * length :]
    return np.stack([newest[:, b::n_blocks] for b in range(n_blocks)], axis=1)


# %% must_divide_evenly
# what = "a reshape that only works if the steps divide evenly"
# score = 0
# message = ["into_blocks stopped with ValueError", "make no whole block"]
def into_blocks(X, n_blocks):
    return X.reshape(len(X), n_blocks, -1, X.shape[2])


# %% split_unevenly
# what = "np.array_split makes some blocks longer"
# score = 0
# message = ["into_blocks stopped with ValueError", "make no whole block"]
def into_blocks(X, n_blocks):
    return np.stack(np.array_split(X, n_blocks, axis=1), axis=1)


# %% steps_of_a_block
# what = "n_blocks is taken for the steps of a block"
# score = 0
# message = ["n_blocks is taken for the steps of a block: it is how many", "Came: (3, 5, 4, 2)"]
def into_blocks(X, n_blocks):
    count = X.shape[1] // n_blocks
    return X[:, X.shape[1] - count * n_blocks :].reshape(len(X), count, n_blocks, X.shape[2])


# %% filled_up_with_zeros
# what = "zeros are put in front so that nothing is lost"
# score = 0
# message = "overlap or are filled up"
def into_blocks(X, n_blocks):
    size = -(-X.shape[1] // n_blocks)
    X = np.pad(X, ((0, 0), (size * n_blocks - X.shape[1], 0), (0, 0)))
    return X.reshape(len(X), n_blocks, size, X.shape[2])


# %% samples_and_blocks_swapped
# what = "stacked along the wrong axis"
# score = 0
# message = "samples and blocks are swapped"
def into_blocks(X, n_blocks):
    newest = X[:, X.shape[1] % n_blocks :]
    return np.stack(np.split(newest, n_blocks, axis=1))


# %% samples_and_blocks_one_axis
# what = "every block is a sample"
# score = 0
# message = "samples and blocks became one axis"
def into_blocks(X, n_blocks):
    length = X.shape[1] // n_blocks
    return X[:, X.shape[1] - n_blocks * length :].reshape(-1, length, X.shape[2])


# %% blocks_in_reverse
# what = "the newest block first"
# score = 0
# message = "the blocks are in reverse order"
def into_blocks(X, n_blocks):
    length = X.shape[1] // n_blocks
    return X[:, X.shape[1] - n_blocks * length :].reshape(len(X), n_blocks, length, X.shape[2])[:, ::-1]


# %% overlapping_blocks
# what = "blocks of rounded-up length that overlap"
# score = 0
# message = "the blocks overlap or are filled up"
def into_blocks(X, n_blocks):
    length = -(-X.shape[1] // n_blocks)
    starts = np.linspace(0, X.shape[1] - length, n_blocks).astype(int)
    return np.stack([X[:, start : start + length] for start in starts], axis=1)


# %% newest_left_out
# what = "the newest steps are left out"
# score = 0
# message = "the newest steps are left out"
def into_blocks(X, n_blocks):
    length = X.shape[1] // n_blocks
    return X[:, : n_blocks * length].reshape(len(X), n_blocks, length, X.shape[2])


# %% features_mixed_in
# what = "the features come before the steps in the reshape"
# score = 0
# message = "the reshape mixes steps and features"
def into_blocks(X, n_blocks):
    length = X.shape[1] // n_blocks
    newest = X[:, X.shape[1] - n_blocks * length :].swapaxes(1, 2)
    return newest.reshape(len(X), n_blocks, length, X.shape[2])
