# /// answer
# what = "a generator of rows"
# ///
# %% damped-waves
def damped_waves(time, period, damping, phase):
    for k in range(period.size):
        omega = 2 * np.pi / period[k]
        yield np.exp(-damping[k] * time) * np.sin(omega * time + phase[k])
