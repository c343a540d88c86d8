"""The visible tests of lesson 2, vanilla: one function a question."""

import keras
import numpy as np

from lstm_utils import baselines, checks, datasets, encoding, windows
from lstm_utils.visible_tests.question import question


@question
def make_windows():
    """Question 1: cut a series into windows."""
    answer = checks.answer("make_windows", without=[windows.make_windows])

    # A table of windows: n_past = 5, n_future = 3, one feature.
    table = np.array([
        # input                                                  # target
        [0.23364871, 0.25531086, 0.29226308, 0.30477917, 0.34526381, 0.05263142, 0.10779498, 0.12263184],
        [0.25531086, 0.29226308, 0.30477917, 0.34526381, 0.32876229, 0.10779498, 0.12263184, 0.12821065],
        [0.29226308, 0.30477917, 0.34526381, 0.32876229, 0.34967038, 0.12263184, 0.12821065, 0.20806335],
        [0.30477917, 0.34526381, 0.32876229, 0.34967038, 0.32374534, 0.12821065, 0.20806335, 0.2518744],
        [0.34526381, 0.32876229, 0.34967038, 0.32374534, 0.34168462, 0.20806335, 0.2518744, 0.28025766],
        [0.32876229, 0.34967038, 0.32374534, 0.34168462, 0.27602807, 0.2518744, 0.28025766, 0.27699119],
        [0.34967038, 0.32374534, 0.34168462, 0.27602807, 0.2313527, 0.28025766, 0.27699119, 0.30965494],
        [0.32374534, 0.34168462, 0.27602807, 0.2313527, 0.20877584, 0.27699119, 0.30965494, 0.37666627],
        [0.34168462, 0.27602807, 0.2313527, 0.20877584, 0.16455034, 0.30965494, 0.37666627, 0.37879347],
        [0.27602807, 0.2313527, 0.20877584, 0.16455034, 0.11714726, 0.37666627, 0.37879347, 0.36811853],
    ])  # fmt: skip
    X_table, Y_table = table[:, :5, np.newaxis], table[:, 5:]
    # The two series that it was cut from. What no window may touch is -1 in the features and -2 in the target.
    series_x = np.concatenate([table[0, :5], table[1:, 4], [-1, -1, -1]])
    series_y = np.concatenate([[-2, -2, -2, -2, -2], table[0, 5:], table[1:, 7]])

    few = "one window too few: N is len(target) - n_past - n_future + 1"
    apart = "the windows do not overlap: each starts one step after the one before"
    many = "there are windows whose target runs over the end: N is len(target) - n_past - n_future + 1"
    for features in [series_x.reshape(17, 1), series_x]:
        case = f"for features of shape {features.shape}"
        result = answer(features, series_y, 5, 3)
        X_came, Y_came = checks.parts(result, ["X", "Y"], "make_windows")
        X_came = checks.same_shape(X_came, (10, 5, 1), f"X ({case})", causes={
            (9, 5, 1): few, (11, 5, 1): many, (12, 5, 1): many, (13, 5, 1): many, (17, 5, 1): many,
            (10, 1, 5): "axes swapped: the order is samples, time steps, features",
            (5, 10, 1): "axes swapped: the order is samples, time steps, features",
            (10, 5): "the axis of the features is missing: one feature is an axis of length 1",
            (10, 3, 1): "n_past and n_future are mixed up",
            (10, 3): "X and Y are in each other's place: return X, Y",
            (1, 5, 1): "only one window was cut: the `return` line stands inside the loop",
            (2, 5, 1): apart, (4, 5, 1): apart,
        })  # fmt: skip
        Y_came = checks.same_shape(Y_came, (10, 3), f"Y ({case})", causes={
            (9, 3): few, (11, 3): many, (12, 3): many, (13, 3): many,
            (10, 3, 1): "the target has no axis for features: its shape is (N, n_future)",
            (10, 5): "each row has n_past values, not n_future: n_past and n_future are mixed up, or it is the input moved on by one step",
            (10,): "only one future step is kept, not n_future of them",
            (10, 1): "only one future step is kept, not n_future of them",
        })  # fmt: skip
        checks.expect((X_came != -1).all(), f"X ({case}) holds values that it must not see.", "features at the times "
                      "k to k+n_past-1", "features from the last 3 times, which only a target reaches",
                      "the input starts too late: window k starts at time k")  # fmt: skip
        checks.expect((X_came != -2).all(), f"X ({case}) holds values that it must not see.", "values of `features`",
                      "values of `target`", "X is cut from the target")  # fmt: skip
        checks.expect((Y_came != -2).all(), f"Y ({case}) holds values from the past.", "the target after time "
                      "k+n_past-1", "target values of the first 5 times, which are the input of window 0",
                      "the target starts too early, inside the input: then the answer is known already")  # fmt: skip
        nearest = [int(np.abs(X_table - window).sum(axis=(1, 2)).argmin()) for window in X_came]
        checks.close(
            X_came,
            X_table,
            f"X ({case})",
            causes=[
                (
                    np.zeros(X_table.shape),
                    "all zeros: nothing was put in, or the array is made for whole numbers and cuts decimals off",
                ),
                (X_table[:, ::-1], "the time steps are in reverse order"),
                (X_table[nearest], "the windows are not in the order of time"),
            ],
            hint="window k must hold the times k, k+1, ..., k+n_past-1",
        )
        unseen = np.append(X_table[1:, 4, 0], [-1, -1])
        from_x = np.column_stack([unseen[:-2], unseen[1:-1], unseen[2:]])
        late = np.column_stack([Y_table[:, 1:], np.append(Y_table[1:, 2], Y_table[-1, 2])])
        checks.close(Y_came[:-1], Y_table[:-1], f"Y ({case})", causes=[
            (late[:-1], "the target starts one step late: it begins right after the input ends"),
            (from_x, "Y is cut from the features"),
            (Y_table[:-1, ::-1], "the steps of the target are in reverse order"),
        ], hint="row k must hold the n_future target values right after the input of window k")  # fmt: skip
        checks.close(Y_came[-1], Y_table[-1], f"The last row of Y ({case})", hint="the last window is cut wrongly")


@question
def split_and_scale():
    """Question 2: split and scale."""
    not_these = [windows.Scaler, windows.split_in_time]
    split_answer = checks.answer("split_and_scale", without=not_these)
    undo_answer = checks.answer("undo_scaling", without=not_these)

    # Two features at six times; the last two times are the test.
    table = np.array([[2.0, 10.0], [6.0, 30.0], [6.0, 10.0], [2.0, 30.0], [8.0, 0.0], [0.0, 50.0]])
    parts = checks.parts(
        split_answer(table, 2), ["train_scaled", "test_scaled", "mean", "std"], "split_and_scale(values, 2)"
    )
    order = "the order of the results is train_scaled, test_scaled, mean, std"
    train_part = checks.same_shape(parts[0], (4, 2), "train_scaled", causes={
        (2, 2): "training and test part are swapped: the test is the last n_test times",
        (6, 2): "nothing was split off",
        (4,): "the axis of the features was lost",
        (2,): f"{order}; or train_scaled is returned alone",
    }, hint=order)  # fmt: skip
    test_part = checks.same_shape(parts[1], (2, 2), "test_scaled", causes={
        (4, 2): "training and test part are swapped: the test is the last n_test times",
        (1, 2): "one time is lost between training and test part",
    }, hint=order)  # fmt: skip
    one_for_all = "one figure for all features together: take each feature's own"
    mean_came = checks.same_shape(np.squeeze(checks.as_array(parts[2], "mean")), (2,), "mean", causes={
        (): one_for_all, (4,): "the mean goes along the features: it must go along the times",
    }, hint=order)  # fmt: skip
    std_came = checks.same_shape(np.squeeze(checks.as_array(parts[3], "std")), (2,), "std", causes={
        (): one_for_all, (4,): "the standard deviation goes along the features: it must go along the times",
    }, hint=order)  # fmt: skip
    checks.close(mean_came, [4, 20], "mean", causes=[
        (table.mean(axis=0), "the test part was used as well: take the mean of the training part alone"),
        ([4, 25], "this is the mean of the test part"),
        (table[2:].mean(axis=0), "the first times were taken for the test: it is the last n_test"),
        ([2, 10], "this is the smallest value: min-max scaling was not asked for"),
        (table[:4].mean() * np.ones(2), one_for_all),
    ], hint="the training part is the first four times")  # fmt: skip
    # Dividing by n gives 2 and 10, dividing by n - 1 gives a little more; both are right. Compare with the nearer one.
    std_right = min(np.array([2, 10]), np.array([2, 10]) * np.sqrt(4 / 3), key=lambda std: np.abs(std - std_came).sum())
    checks.close(std_came, std_right, "std", causes=[
        (table.std(axis=0), "the test part was used as well: take the standard deviation of the training part alone"),
        (table.std(axis=0, ddof=1), "the test part was used as well: take the standard deviation of the training part alone"),
        ([4, 20], "this is the range or the mean: the standard deviation was asked for"),
        ([4, 100], "this is the variance: the standard deviation is its square root"),
        (table[:4].std() * np.ones(2), one_for_all),
    ], hint="the training part is the first four times")  # fmt: skip
    train_right = np.array([[-2, -10], [2, 10], [2, -10], [-2, 10]]) / std_right
    checks.close(train_part, train_right, "train_scaled", causes=[
        (train_right + mean_came / std_right, "only divided: subtract the mean first"),
        (train_right * std_right, "only the mean was subtracted: divide by the standard deviation too"),
        (train_right[[1, 0, 2, 3]], "the times are shuffled"),
        (table[:4] - mean_came / std_right, "brackets are missing: (values - mean) / std"),
        ((table[:4] - table.mean(axis=0)) / table.std(axis=0), "scaled with the mean and std of the whole series, not those that are returned"),
    ], hint="it is (training part - mean) / std, in the order of time")  # fmt: skip
    test_right = np.array([[4, -20], [-4, 30]]) / std_right
    checks.close(test_part, test_right, "test_scaled", causes=[
        ([[1, -1], [-1, 1]], "the test part is scaled with its own mean and std: take those of the training part"),
        (test_right[::-1], "the test part is in reverse order"),
        (table[4:], "the test part is not scaled"),
    ], hint="it is (test part - mean) / std with the training part's figures")  # fmt: skip

    # undo_scaling by itself, with figures of its own
    z = np.array([[1.0, -2.0], [0.5, 3.0], [-1.0, 0.0]])
    mu, sigma = np.array([10.0, 40.0]), np.array([2.0, 5.0])
    checks.close(undo_answer(z, mu, sigma), [[12, 30], [11, 55], [8, 40]], "undo_scaling(scaled, mean, std)", causes=[
        ((z + mu) * sigma, "the wrong order: scaling divides last, so undoing multiplies first"),
        ((z - mu) / sigma, "this scales a second time"),
        (z / sigma + mu, "it divides by std: undoing multiplies"),
        (z * mu + sigma, "mean and std are mixed up"),
        (z * sigma - mu, "the mean is subtracted: undoing adds it"),
        (z * z.std(axis=0) + z.mean(axis=0), "the mean and std of the scaled values are used: use those that are given"),
        (z * sigma[0] + mu[0], "the first feature's mean and std are used for all features"),
    ], hint="solve z = (x - mean) / std for x")  # fmt: skip


@question
def vanilla_model():
    """Question 3: build a vanilla LSTM."""
    answer = checks.answer("vanilla_lstm")

    name = "vanilla_lstm(20, 1, 400, 8)"
    built = answer(20, 1, 400, 8)
    inputs = np.random.default_rng(13).normal(size=(3, 20, 1)).astype("float32")
    outputs = checks.models.outputs(built, inputs, name)
    checks.same_shape(outputs, (3, 8), f"The output of {name} for 3 samples", causes={
        (3, 20, 8): "return_sequences=True: the LSTM layer hands on every step, not the last one alone",
        (3, 400): "the dense layer is missing, or has as many outputs as the LSTM has units",
        (3, 1): "the dense layer has one output: it needs one for each future step",
        (3, 20): "n_past and n_future are mixed up",
    })  # fmt: skip
    checks.models.parameters(built, [("LSTM", 643_200), ("Dense", 3_208)], name, causes={
        1_760: "n_past was taken for units: the number of time steps is not the size of the memory",
        320: "n_future was taken for units",
        12: "n_features was taken for units",
        673_600: "steps and features are swapped in the Input: steps come first",
        641_600: "the LSTM layer has no bias (use_bias=False)",
        3_200: "the dense layer has no bias (use_bias=False)",
        64_008: "the dense layer sees all steps: return_sequences=True and a Flatten",
    })  # fmt: skip
    checks.recurrent.lstm_defaults(built, name)
    checks.models.linear_output(built, inputs, name)
    checks.recurrent.last_hidden_state(built, inputs, name)


@question
def encode_echo():
    """Question 4: encode the echo problem."""
    encode_answer = checks.answer("encode_echo", without=[encoding.one_hot])
    decode_answer = checks.answer("decode_echo", without=[encoding.from_one_hot])

    # Two sequences of five numbers; the largest that occurs is 4, but there may be numbers up to 5.
    numbers = np.array([[4, 0, 3, 1, 2], [1, 2, 0, 4, 3]])
    case = "encode_echo([[4, 0, 3, 1, 2], [1, 2, 0, 4, 3]], 6, 1)"
    X_came, Y_came = checks.parts(encode_answer(numbers, 6, 1), ["X", "Y"], case)
    X_right = np.array([
        [[0, 0, 0, 0, 1, 0], [1, 0, 0, 0, 0, 0], [0, 0, 0, 1, 0, 0], [0, 1, 0, 0, 0, 0], [0, 0, 1, 0, 0, 0]],
        [[0, 1, 0, 0, 0, 0], [0, 0, 1, 0, 0, 0], [1, 0, 0, 0, 0, 0], [0, 0, 0, 0, 1, 0], [0, 0, 0, 1, 0, 0]],
    ])  # fmt: skip
    X_came = checks.same_shape(X_came, (2, 5, 6), f"X of {case}", causes={
        (2, 5, 5): "the vectors are as long as the numbers in the data need: they must have n_values entries",
        (2, 5, 10): "n_values is fixed at 10 and not taken from the argument",
        (2, 5, 1): "the numbers are not one-hot encoded",
        (2, 6, 5): "axes swapped: the order is samples, steps, n_values",
        (2, 5): "the numbers are not one-hot encoded",
        (10, 6): "samples and steps became one axis: they must stay two",
        (5, 6): "X is returned alone, or the axis of the samples was lost: return X, Y",
        (2, 30): "steps and n_values became one axis: they must stay two",
    })  # fmt: skip
    Y_came = checks.same_shape(Y_came, (2, 6), f"Y of {case}", causes={
        (2,): "the target is a number: it must be one-hot encoded as well",
        (2, 1): "the target is a number: it must be one-hot encoded as well",
        (2, 3): "the vectors are as long as the numbers in the data need: they must have n_values entries",
        (2, 10): "n_values is fixed at 10 and not taken from the argument",
        (5, 6): "a sample was taken where a step was meant: steps are the second axis",
        (2, 1, 6): "the axis of the steps is left over: the target is one vector for each sample",
        (2, 5, 6): "all steps are the target: it must be the one at echo_index",
    })  # fmt: skip
    checks.close(X_came, X_right, f"X of {case}", causes=[
        (np.zeros(X_right.shape), "all zeros: no 1 was put in"),
        (X_right[:, :, [1, 2, 3, 4, 5, 0]], "the 1 stands one place too low: the places are counted from 0"),
    ], hint="there must be a 1 at the place of the number, counted from 0")  # fmt: skip
    Y_right = [[1, 0, 0, 0, 0, 0], [0, 0, 1, 0, 0, 0]]
    checks.close(Y_came, Y_right, f"Y of {case}", causes=[
        (X_right[:, 0], "echo_index is counted from 1: the first step has index 0"),
        (X_right[:, 2], "echo_index is fixed at 2, or one step too late is taken"),
        (X_right[:, 3], "echo_index is counted from the end"),
        (X_right[:, 4], "the last step is the target, or echo_index is counted from the end"),
    ], hint="Y must be the one-hot vector of the number at echo_index")  # fmt: skip

    case = "decode_echo for 3 samples of 4 values"
    chances = np.array([[0.1, 0.2, 0.3, 0.4], [0.6, 0.2, 0.1, 0.1], [0.2, 0.5, 0.2, 0.1]])
    numbers = checks.same_shape(decode_answer(chances), (3,), case, causes={
        (4,): "the wrong axis: look for the largest probability among the values, not among the samples",
        (): "one number for all samples: look along the axis of the values",
        (3, 4): "the probabilities were not decoded",
        (3, 1): "an axis is left over: one number for each sample",
        (1,): "not every sample has a probability above one half: look for the largest",
    })  # fmt: skip
    checks.close(numbers, [3, 0, 1], case, causes=[
        ([0.4, 0.6, 0.5], "these are the largest probabilities: their places were asked for"),
        ([4, 1, 2], "counted from 1: the first value is 0"),
        (chances.argmin(axis=1), "this is the least likely number"),
    ], hint="the number is the place of the largest probability in its row")  # fmt: skip


@question
def train_echo():
    """Question 5: train it."""
    answer = checks.answer("echo_model")

    fresh = datasets.echo_sequences(1000, seed=901)
    chances = checks.models.outputs(answer, encoding.one_hot(fresh, 10), "echo_model")
    checks.same_shape(chances, (1000, 10), "The output of echo_model for 1000 sequences", causes={
        (1000, 1): "the model gives one quantity: it must give a probability for each of the ten numbers",
        (1000, 5, 10): "return_sequences=True: the LSTM layer hands on every step, not the last one alone",
        (1000, 25): "the dense layer is missing",
        (1000, 5): "the dense layer has an output for each step: it needs one for each of the ten numbers",
    })  # fmt: skip
    checks.probabilities(chances, "The output of echo_model")
    checks.models.parameters(answer, [("LSTM", 3_600), ("Dense", 260)], "echo_model", causes={
        4 * (5 * 15 + 5): "units is 5, the number of steps: it must be 25",
        4 * (10 * 20 + 10): "units is 10, the number of values: it must be 25",
    })  # fmt: skip
    said = chances.argmax(axis=1)
    right = np.mean(said == fresh[:, 2])
    repeats = np.mean(said[:, np.newaxis] == fresh, axis=0).argmax()
    never = sorted(set(range(10)) - set(said))
    cause = ("too little training (more sequences, more epochs), a learning rate that is too small or too large, or a "
             "target that does not belong to the input")  # fmt: skip
    if right < 0.3 and np.mean(said == fresh[:, repeats]) > 0.5:
        cause = f"it was trained to repeat index {repeats}: the first index is 0, the last is 4"
    elif right > 0.8 and never:
        cause = f"it never answers {never[0]}: is {never[0]} among the numbers in your training sequences?"
    checks.expect(right >= 0.99, "echo_model does not repeat the number at index 2 reliably.",
                  "at least 99 % right on 1000 new sequences", f"{100 * right:.1f} %", cause)  # fmt: skip


@question
def baselines():
    """Question 6: baselines and the error by horizon."""
    not_these = [baselines.persistence, baselines.seasonal_naive]
    persistence_answer = checks.answer("persistence", without=not_these)
    seasonal_answer = checks.answer("seasonal_naive", without=not_these)
    error_answer = checks.answer("error_by_horizon")

    past = np.array([[10.0, 20.0, 30.0, 11.0, 24.0, 37.0], [5.0, 1.0, 0.0, 6.0, 3.0, 2.0]])
    case = "persistence(history, 4)"
    came = checks.same_shape(persistence_answer(past, 4), (2, 4), case, causes={
        (2, 1): "one step only: the last value must be repeated n_future times",
        (2,): "one step only: the last value must be repeated n_future times",
        (4, 2): "axes swapped: the order is samples, steps ahead",
        (8,): "all samples in one row: the order is samples, steps ahead",
    })  # fmt: skip
    checks.close(came, [[37] * 4, [2] * 4], case, causes=[
        (np.repeat(past.mean(axis=1, keepdims=True), 4, axis=1), "this is the mean of the history"),
        (past[:, -4:], "these are the last n_future values: only the very last one is repeated"),
        ([[10] * 4, [5] * 4], "this is the first value of the history"),
        ([[37, 2, 37, 2]] * 2, "the reshape mixes the samples: each row is a sample"),
        (np.repeat(past[-1:, :4], 2, axis=0), "the last sample was taken: time is the second axis"),
    ], hint="every step ahead is the last value of its row")  # fmt: skip

    case = "seasonal_naive(history, 4, 3)"
    came = checks.same_shape(seasonal_answer(past, 4, 3), (2, 4), case, causes={
        (2, 3): "beyond one season nothing comes: repeat the last season until there are n_future steps",
        (2, 6): "whole seasons are given: cut them to n_future steps",
        (4, 2): "axes swapped: the order is samples, steps ahead",
    })  # fmt: skip
    checks.close(came, [[11, 24, 37, 11], [6, 3, 2, 6]], case, causes=[
        ([[10, 20, 30, 10], [5, 1, 0, 5]], "this is the first season: take the last one"),
        ([[11, 24, 37, 10], [6, 3, 2, 5]], "beyond one season it goes back to the start of the history: repeat the last season"),
        ([[24, 37, 11, 24], [3, 2, 6, 3]], "one step off: the first step ahead is period steps after the value it repeats"),
        ([[30, 11, 24, 37], [0, 6, 3, 2]], "one step off: the first step ahead is period steps after the value it repeats"),
        ([[30, 11, 24, 30], [0, 6, 3, 0]], "one step off: the first step ahead is period steps after the value it repeats"),
        ([[37] * 4, [2] * 4], "this is persistence"),
        ([[11, 11, 24, 24], [6, 6, 3, 3]], "each value is repeated (np.repeat): repeat the whole season (np.tile)"),
        ([[10, 20, 30, 11], [5, 1, 0, 6]], "`period` is not used, or it is the start of the history"),
        ([[11] * 4, [6] * 4], "the same value at every step: each step ahead has its own place in the season"),
    ], hint="step 1 ahead repeats the value 3 steps before it, step 4 ahead the same one again")  # fmt: skip

    truth = np.array([[1.0, 2.0, 3.0], [4.0, 6.0, 8.0]])
    guess = np.array([[2.0, 2.0, 1.0], [1.0, 6.0, 12.0]])
    case = "error_by_horizon(truth, forecast)"
    came = checks.same_shape(error_answer(truth, guess), (3,), case, causes={
        (): "one error for everything: keep one for each step ahead",
        (2,): "the mean goes over the steps: it must go over the samples",
        (2, 3): "no mean was taken: average over the samples",
    })  # fmt: skip
    checks.close(came, [2, 0, 3], case, causes=[
        ([-1, 0, 1], "the sign stays, so that errors cancel: take absolute values before the mean"),
        ([1, 0, -1], "the sign stays, so that errors cancel: take absolute values before the mean"),
        ([1, 0, 1], "the absolute value is taken after the mean, when errors have cancelled already"),
        ([5, 0, 10], "these are squared errors: absolute ones were asked for"),
        (np.sqrt([5, 0, 10]), "these are root mean squared errors: mean absolute ones were asked for"),
        ([4, 0, 6], "this is the sum over the samples, not the mean"),
    ], hint="the mean over the samples of |truth - forecast|")  # fmt: skip


@question
def forecast_airline():
    """Question 7: forecast the airline."""
    answer = checks.answer("airline_model")
    forecast_answer = checks.answer("forecast_airline")
    checks.models.parameters(answer, [("LSTM", None), ("Dense", None)], "airline_model")
    lstm = [layer for layer in checks.models.layers_with_weights(answer) if not isinstance(layer, keras.layers.Dense)]
    checks.expect(lstm[0].weights[0].shape[0] != 36, "airline_model reads 36 features at one time step.",
                  "one feature at 36 time steps", "36 features at one step", "steps and features are swapped: the input "
                  "is (samples, 36, 1)")  # fmt: skip

    # The held-out years: 25 windows whose 12 future months lie in 1958, 1959 and 1960.
    end = datasets.airline_passengers().values[-72:, 0]
    past, future = windows.make_windows(end, end, 36, 12)
    past = past[:, :, 0]
    came = checks.same_shape(forecast_answer(answer, past), (25, 12), "The forecast for 25 histories", causes={
        (25, 12, 1): "an axis is left over",
        (12,): "one history only: give a forecast for every row",
        (25, 36, 12): "return_sequences=True: the LSTM layer hands on every step, not the last one alone",
        (25, 1): "the dense layer has one output: it needs twelve",
        (25, 36): "the history was returned, or the model has as many outputs as inputs",
    })  # fmt: skip
    came = checks.finite(came, "The forecast for 25 histories", "a logarithm of a number that is not positive, or an "
                         "exponential that ran away: check the way back from the scaled values")  # fmt: skip
    middle = np.median(came)
    if middle < 20:
        words = "the logarithms were" if middle > 4 else "the scaling was"
        words += " not undone, or the numbers went in unscaled, which takes very long to learn"
        checks.fail("The forecast is not in thousands of passengers.", f"values around {np.median(future):.0f}",
                    f"values around {middle:.3g}", words)  # fmt: skip
    naive = baselines.seasonal_naive(past, 12, 12)
    if np.allclose(came, naive, rtol=1e-3):
        checks.fail("The forecast is seasonal naive's.", "a forecast that comes from the model", "last year's months")
    checks.better_than(
        np.abs(came - future).mean(), np.abs(naive - future).mean(), "The forecast of 1958 to 1960", 0.1, "seasonal naive",
        hint="plain or globally scaled numbers, which the network has never seen as large (give each window its own "
        "level), too little training, or a way back that does not match the way in",
    )  # fmt: skip


@question
def forecast_weather():
    """Question 8: forecast the weather."""
    answer = checks.answer("weather_model")

    # 363 windows whose three future days lie in 2015; the first of them start in the last days of 2014.
    days = datasets.seattle_weather().values
    scale = windows.Scaler.fit(days[:-365])
    end = scale.apply(days)[-365 - 14 :]
    past, future = windows.make_windows(end, end[:, 1], n_past=14, n_future=3)
    came = checks.same_shape(checks.models.outputs(answer, past, "weather_model"), (363, 3),
                             "The output of weather_model for 363 samples", causes={
        (363, 1): "the dense layer has one output: it needs one for each of the three days",
        (363, 14, 3): "return_sequences=True: the LSTM layer hands on every step, not the last one alone",
        (363, 4): "the dense layer has an output for each feature: it needs one for each of the three days",
        (363, 16): "the dense layer is missing",
    })  # fmt: skip
    checks.models.parameters(answer, [("LSTM", None), ("Dense", None)], "weather_model")
    came, future = scale.undo(came, feature=1), scale.undo(future, feature=1)
    naive = baselines.persistence(scale.undo(past[:, :, 1], feature=1), 3)
    cause = ("too little training, too many epochs, a learning rate that is too high, or other arrays than X_train and "
             "Y_train as they are")  # fmt: skip
    if (came >= scale.mean[1]).all():
        cause = "an activation at the last layer: it cannot say anything below the mean"
    if np.median(np.abs(came)) > 60:
        cause = "the model was trained on a target in °C: use Y_train as it is"
    error = np.abs(came - future).mean()
    checks.better_than(error, np.abs(naive - future).mean(), "The forecast of 2015", 0.03, hint=cause)
    # Of three forecasts of the next day, the one for the next day must be the best.
    next_day, third_day = (np.abs(came[:, step] - future[:, 0]).mean() for step in (0, 2))
    checks.expect(next_day < third_day, "The days of the forecast are in the wrong order.",
                  "the next day first, the third day last", "a third day that fits the next day better than the first",
                  "the model was trained on targets in another order: use Y_train as it is")  # fmt: skip
