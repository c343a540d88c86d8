# /// answer
# what = "every value by itself, in two loops"
# ///
# %% damped-waves
def damped_waves(time, period, damping, phase):
    waves = np.zeros((len(period), len(time)))
    for k in range(len(period)):
        for j, t in enumerate(time):
            angle = 2 * np.pi * t / period[k] + phase[k]
            waves[k, j] = np.exp(-damping[k] * t) * np.sin(angle)
    return waves
