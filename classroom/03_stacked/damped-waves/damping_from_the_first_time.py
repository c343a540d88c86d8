# /// answer
# what = "the damping begins at the first time that is given"
# score = 5
# message = "the damping is counted from the first time"
# ///
# %% damped-waves
def damped_waves(time, period, damping, phase):
    waves = []
    for p, d, f in zip(period, damping, phase):
        waves.append(np.exp(-d * (time - time[0])) * np.sin(2 * np.pi * time / p + f))
    return np.array(waves)
