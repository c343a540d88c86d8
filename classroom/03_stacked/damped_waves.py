"""Draw damped sine waves at given times, one row for each period, damping and phase."""


# %% complex_numbers
# what = "the imaginary part of a complex exponential"
def damped_waves(time, period, damping, phase):
    exponent = (-damping + 2j * np.pi / period)[:, None] * time + 1j * phase[:, None]
    return np.exp(exponent).imag


# %% keras_ops
# what = "with keras.ops, a tensor of float32 comes back"
from keras import ops


def damped_waves(time, period, damping, phase):
    time, period, damping, phase = (ops.cast(values, "float32") for values in (time, period, damping, phase))
    angle = 2 * np.pi * ops.outer(1 / period, time) + ops.expand_dims(phase, 1)
    return ops.exp(-ops.outer(damping, time)) * ops.sin(angle)


# %% loops_over_waves_and_times
# what = "every value by itself, in two loops"
def damped_waves(time, period, damping, phase):
    waves = np.zeros((len(period), len(time)))
    for k in range(len(period)):
        for j, t in enumerate(time):
            angle = 2 * np.pi * t / period[k] + phase[k]
            waves[k, j] = np.exp(-damping[k] * t) * np.sin(angle)
    return waves


# %% meshgrid
# what = "a grid of times and waves"
def damped_waves(time, period, damping, phase):
    t, k = np.meshgrid(time, np.arange(len(period)))
    return np.sin(phase[k] + t / period[k] * 2 * np.pi) * np.e ** (-damping[k] * t)


# %% nested_lists_from_math
# what = "Python's own math, lists"
import math


def damped_waves(time, period, damping, phase):
    return [
        [math.exp(-d * t) * math.sin(math.tau * t / p + f) for t in time]
        for p, d, f in zip(period, damping, phase, strict=True)
    ]


# %% one_wave_at_a_time
# what = "a generator of rows"
def damped_waves(time, period, damping, phase):
    for k in range(period.size):
        omega = 2 * np.pi / period[k]
        yield np.exp(-damping[k] * time) * np.sin(omega * time + phase[k])


# %% outer_products
# what = "outer products and reshape"
def damped_waves(time, period, damping, phase):
    angle = np.outer(2 * np.pi / period, time) + phase.reshape(-1, 1)
    return np.sin(angle) / np.exp(np.outer(damping, time))


# %% rows_stacked
# what = "one row for each wave, stacked"
def damped_waves(time, period, damping, phase):
    rows = [np.exp(-d * time) * np.sin(2 * np.pi / p * time + f) for p, d, f in zip(period, damping, phase)]
    return np.stack(rows)


# %% sines_and_cosines
# what = "the addition theorem in place of the phase"
def damped_waves(time, period, damping, phase):
    angle = 2 * np.pi * time[None] / period[:, None]
    swing = np.sin(angle) * np.cos(phase)[:, None] + np.cos(angle) * np.sin(phase)[:, None]
    return swing * np.power(np.exp(-damping)[:, None], time)


# %% transposed_at_the_end
# what = "time in the rows, turned at the end"
def damped_waves(time, period, damping, phase):
    t = time.reshape(-1, 1)
    return (np.sin(2 * np.pi * t / period + phase) * np.exp(-t * damping)).T


# %% vectorize
# what = "np.vectorize over one value at a time"
@np.vectorize(signature="(t),(),(),()->(t)")
def one(time, period, damping, phase):
    return np.exp(-time * damping) * np.sin(phase + 2 * np.pi * time / period)


def damped_waves(time, period, damping, phase):
    return one(time, period, damping, phase)


# %% squeezed
# what = "drops every axis of length 1"
# score = 5
# message = "a single wave is a row too"
def damped_waves(time, period, damping, phase):
    waves = np.exp(-np.outer(damping, time)) * np.sin(2 * np.pi * np.outer(1 / period, time) + phase[:, None])
    return waves.squeeze()


# %% evenly_spaced
# what = "times from the first to the last, evenly spaced"
# score = 5
# message = "damped_waves for 3 waves at the times 0.5, 0.8, 2, 2.1 is wrong"
def damped_waves(time, period, damping, phase):
    t = np.linspace(time[0], time[-1], len(time))
    return np.exp(-np.outer(damping, t)) * np.sin(2 * np.pi * np.outer(1 / period, t) + phase[:, None])


# %% visible_numbers_by_heart
# what = "gives the numbers of the visible test"
# score = 5
# message = "has the wrong shape"
def damped_waves(time, period, damping, phase):
    fading = np.array([0.5, 1.0, np.exp(-0.1)])[:, None] ** np.arange(5)
    angle = np.array([[0.25], [0.125], [0.2]]) * np.arange(5) * 2 * np.pi + np.array([[0.0], [np.pi / 2], [-1.0]])
    return fading * np.sin(angle)


# %% damping_from_the_first_time
# what = "the damping begins at the first time that is given"
# score = 5
# message = "the damping is counted from the first time"
def damped_waves(time, period, damping, phase):
    waves = []
    for p, d, f in zip(period, damping, phase):
        waves.append(np.exp(-d * (time - time[0])) * np.sin(2 * np.pi * time / p + f))
    return np.array(waves)


# %% counts_the_times
# what = "counts the steps and does not look at the times"
# score = 5
# message = "the entries of `time` are not used, only their number"
def damped_waves(time, period, damping, phase):
    t = np.arange(len(time))
    period, damping, phase = period[:, None], damping[:, None], phase[:, None]
    return np.exp(-damping * t) * np.sin(2 * np.pi * t / period + phase)


# %% dtype_of_the_times
# what = "an array to fill, of the kind that the times are"
# score = 5
# message = "the result is cut to whole numbers, because the times are"
def damped_waves(time, period, damping, phase):
    waves = np.empty((len(period), len(time)), dtype=time.dtype)
    for k, (p, d, f) in enumerate(zip(period, damping, phase)):
        waves[k] = np.exp(-d * time) * np.sin(2 * np.pi * time / p + f)
    return waves


# %% steps_of_one
# what = "counts on from the first time"
# score = 5
# message = "the times are taken to be 1 apart"
def damped_waves(time, period, damping, phase):
    t = time[0] + np.arange(len(time))
    return np.exp(-np.outer(damping, t)) * np.sin(2 * np.pi * np.outer(1 / period, t) + phase[:, None])


# %% axis_by_length
# what = "finds out by the lengths which axis is which, and adds one only where they differ"
# score = 5
# message = "with as many waves as steps NumPy pairs them up"
def damped_waves(time, period, damping, phase):
    if len(period) != len(time):
        period, damping, phase = period[:, None], damping[:, None], phase[:, None]
    return np.exp(-damping * time) * np.sin(2 * np.pi * time / period + phase)


# %% two_pi_forgotten
# what = "the angle without 2 pi"
# score = 0
# message = "2 pi is missing"
def damped_waves(time, period, damping, phase):
    period, damping, phase = period[:, None], damping[:, None], phase[:, None]
    return np.exp(-damping * time) * np.sin(time / period + phase)


# %% cosine
# what = "a cosine"
# score = 0
# message = "a cosine where a sine is meant"
def damped_waves(time, period, damping, phase):
    period, damping, phase = period[:, None], damping[:, None], phase[:, None]
    return np.exp(-damping * time) * np.cos(2 * np.pi * time / period + phase)


# %% steps_in_rows
# what = "time in the rows"
# score = 0
# message = "axes swapped: one row for each wave"
def damped_waves(time, period, damping, phase):
    t = time[:, None]
    return np.exp(-damping * t) * np.sin(2 * np.pi * t / period + phase)


# %% damping_of_the_first_wave
# what = "one damping for all waves"
# score = 0
# message = "compare with exp(-d t) sin(2 pi t / P + phase)"
def damped_waves(time, period, damping, phase):
    return np.exp(-damping[0] * time) * np.sin(2 * np.pi * np.outer(1 / period, time) + phase[:, None])


# %% changes_the_damping
# what = "changes what it was given"
# score = 0
# message = "damped_waves changed its input: damping is not as it was"
def damped_waves(time, period, damping, phase):
    damping *= -1
    return np.exp(np.outer(damping, time)) * np.sin(2 * np.pi * np.outer(1 / period, time) + phase[:, None])


# %% printed
# what = "prints, returns nothing"
# score = 0
# message = "damped_waves returned None"
def damped_waves(time, period, damping, phase):
    print(np.exp(-np.outer(damping, time)) * np.sin(2 * np.pi * np.outer(1 / period, time) + phase[:, None]))


# %% no_axis_for_the_waves
# what = "multiplies as if all arrays were of one length"
# score = 0
# message = ["damped_waves stopped with ValueError", "could not be broadcast"]
def damped_waves(time, period, damping, phase):
    return np.exp(-damping * time) * np.sin(2 * np.pi * time / period + phase)


# %% whole_numbers
# what = "an array of whole numbers to fill"
# score = 0
# message = "damped_waves, the first two waves is wrong"
def damped_waves(time, period, damping, phase):
    waves = np.zeros((len(period), len(time)), dtype=int)
    for k in range(len(period)):
        waves[k] = np.exp(-damping[k] * time) * np.sin(2 * np.pi * time / period[k] + phase[k])
    return waves


# %% first_wave_only
# what = "draws the first wave"
# score = 0
# message = "only one wave came"
def damped_waves(time, period, damping, phase):
    return np.exp(-damping[0] * time) * np.sin(2 * np.pi * time / period[0] + phase[0])


# %% damping_for_each_period
# what = "the damping for a period, not for a step"
# score = 0
# message = "the damping is divided by the period"
def damped_waves(time, period, damping, phase):
    period, damping, phase = period[:, None], damping[:, None], phase[:, None]
    return np.exp(-damping * time / period) * np.sin(2 * np.pi * time / period + phase)


# %% no_damping
# what = "only the sine"
# score = 0
# message = "the damping is missing"
def damped_waves(time, period, damping, phase):
    period, damping, phase = period[:, None], damping[:, None], phase[:, None]
    return np.sin(2 * np.pi * time / period + phase)


# %% fading_added
# what = "the exponential is added"
# score = 0
# message = "the fading is added"
def damped_waves(time, period, damping, phase):
    period, damping, phase = period[:, None], damping[:, None], phase[:, None]
    return np.exp(-damping * time) + np.sin(2 * np.pi * time / period + phase)


# %% period_multiplied
# what = "takes the period for a frequency"
# score = 0
# message = "the period multiplies the time"
def damped_waves(time, period, damping, phase):
    period, damping, phase = period[:, None], damping[:, None], phase[:, None]
    return np.exp(-damping * time) * np.sin(2 * np.pi * period * time + phase)


# %% phase_as_a_delay
# what = "the phase moves the time"
# score = 0
# message = "the phase is added to the time, not to the angle"
def damped_waves(time, period, damping, phase):
    period, damping, phase = period[:, None], damping[:, None], phase[:, None]
    return np.exp(-damping * time) * np.sin(2 * np.pi * (time + phase) / period)


# %% phase_forgotten
# what = "all waves start at 0"
# score = 0
# message = "the phase is missing"
def damped_waves(time, period, damping, phase):
    period, damping, phase = period[:, None], damping[:, None], phase[:, None]
    return np.exp(-damping * time) * np.sin(2 * np.pi * time / period)


# %% degrees
# what = "turns everything into radians once more"
# score = 0
# message = "the phase is taken for degrees"
def damped_waves(time, period, damping, phase):
    period, damping, phase = period[:, None], damping[:, None], phase[:, None]
    return np.exp(-damping * time) * np.sin(np.deg2rad(360 * time / period + phase))


# %% phase_in_the_bracket
# what = "the phase counts in turns, not in radians"
# score = 0
# message = "the phase stands inside the factor 2 pi"
def damped_waves(time, period, damping, phase):
    period, damping, phase = period[:, None], damping[:, None], phase[:, None]
    return np.exp(-damping * time) * np.sin(2 * np.pi * (time / period + phase))


# %% growing
# what = "plus for minus: the waves grow"
# score = 0
# message = "the sign of the damping: the waves grow"
def damped_waves(time, period, damping, phase):
    period, damping, phase = period[:, None], damping[:, None], phase[:, None]
    return np.exp(damping * time) * np.sin(2 * np.pi * time / period + phase)
