# /// answer
# what = "an array of whole numbers to fill"
# score = 0
# message = "damped_waves, the first two waves is wrong"
# ///
# %% damped-waves
def damped_waves(time, period, damping, phase):
    waves = np.zeros((len(period), len(time)), dtype=int)
    for k in range(len(period)):
        waves[k] = np.exp(-damping[k] * time) * np.sin(2 * np.pi * time / period[k] + phase[k])
    return waves
