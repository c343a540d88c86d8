# /// answer
# what = "an array to fill, of the kind that the times are"
# score = 5
# message = "the result is cut to whole numbers, because the times are"
# ///
# %% damped-waves
def damped_waves(time, period, damping, phase):
    waves = np.empty((len(period), len(time)), dtype=time.dtype)
    for k, (p, d, f) in enumerate(zip(period, damping, phase)):
        waves[k] = np.exp(-d * time) * np.sin(2 * np.pi * time / p + f)
    return waves
