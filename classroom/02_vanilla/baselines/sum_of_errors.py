# /// answer
# what = "added up and not divided by the samples"
# score = 0
# message = "this is the sum over the samples"
# ///
# %% baselines
def persistence(history, n_future):
    return np.repeat(history[:, -1:], n_future, axis=1)


def seasonal_naive(history, n_future, period):
    return np.array([[row[-period:][k % period] for k in range(n_future)] for row in history])


def error_by_horizon(truth, forecast):
    errors = [0] * truth.shape[1]
    for t, f in zip(truth, forecast):
        for k in range(len(errors)):
            errors[k] += abs(t[k] - f[k])
    return errors
