# /// answer
# what = "time in the rows, turned at the end"
# ///
# %% damped-waves
def damped_waves(time, period, damping, phase):
    t = time.reshape(-1, 1)
    return (np.sin(2 * np.pi * t / period + phase) * np.exp(-t * damping)).T
