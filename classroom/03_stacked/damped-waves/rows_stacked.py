# /// answer
# what = "one row for each wave, stacked"
# ///
# %% damped-waves
def damped_waves(time, period, damping, phase):
    rows = [np.exp(-d * time) * np.sin(2 * np.pi / p * time + f) for p, d, f in zip(period, damping, phase)]
    return np.stack(rows)
