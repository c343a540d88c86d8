# /// answer
# what = "Keras cuts past and future together, NumPy takes them apart"
# ///
# %% make-windows
def make_windows(features, target, n_past, n_future):
    table = np.column_stack([features, target])
    dataset = keras.utils.timeseries_dataset_from_array(
        table, targets=None, sequence_length=n_past + n_future, batch_size=None
    )
    both = np.stack([keras.ops.convert_to_numpy(window) for window in dataset])
    return both[:, :n_past, :-1], both[:, n_past:, -1]
