"""The visible tests of lesson 3, stacked: one function a question."""

from collections.abc import Set

import numpy as np

from lstm_utils import baselines, checks, datasets, training
from lstm_utils.visible_tests.question import question


@question
def damped_waves():
    """Question 1: draw damped waves."""
    answer = checks.answer("damped_waves")

    time, period = np.arange(5.0), np.array([4.0, 8.0, 5.0])
    damping, phase = np.array([np.log(2), 0.0, 0.1]), np.array([0.0, np.pi / 2, -1.0])
    case = "damped_waves for 5 steps and 3 waves"
    came = checks.same_shape(answer(time, period, damping, phase), (3, 5), case, causes={
        (5, 3): "axes swapped: one row for each wave, one column for each step",
        (15,): "waves and steps are one axis: they must be two",
        (5,): "only one wave came: period, damping and phase have an entry for each wave",
        (3,): "only one step came: time has an entry for each step",
        (3, 5, 1): "an axis is left over: the shape is (samples, steps)",
    })  # fmt: skip
    T, P, D, F = time, period[:, np.newaxis], damping[:, np.newaxis], phase[:, np.newaxis]
    sine, fading = np.sin(2 * np.pi * T / P + F), np.exp(-D * T)
    by_hand = [[0, 0.5, 0, -0.125, 0], [1, np.sqrt(0.5), 0, -np.sqrt(0.5), -1]]
    mistakes = [
        (sine, "the damping is missing"),
        (sine / fading, "the sign of the damping: the waves grow; it is exp(-d t)"),
        (np.exp(-D) * sine, "the damping does not depend on the time: it is exp(-d t)"),
        (fading + sine, "the fading is added: it multiplies the sine"),
        (fading * np.sin(2 * np.pi * T * P + F), "the period multiplies the time: it divides, 2 pi t / P"),
        (fading * np.sin(T / P + F), "2 pi is missing in 2 pi t / P"),
        (fading * np.sin(np.pi * T / P + F), "pi t / P where 2 pi t / P is meant"),
        (fading * np.sin(2 * np.pi * T / P), "the phase is missing"),
        (fading * np.sin(2 * np.pi * T / P - F), "the phase is subtracted: it is added"),
        (fading * np.sin(2 * np.pi * (T / P + F)), "the phase stands inside the factor 2 pi"),
        (fading * np.sin(2 * np.pi * (T + F) / P), "the phase is added to the time, not to the angle"),
        (fading * np.cos(2 * np.pi * T / P + F), "a cosine where a sine is meant"),
        (fading * np.sin(np.radians(360 * T / P + F)), "the phase is taken for degrees: it is in radians already"),
        (np.exp(-D * T / P) * sine, "the damping is divided by the period: it is exp(-d t)"),
    ]
    checks.close(came[:2], by_hand, "damped_waves, the first two waves", causes=[(w[:2], c) for w, c in mistakes],
                 hint="compare with exp(-d t) sin(2 pi t / P + phase)")  # fmt: skip
    checks.close(came, fading * sine, case, causes=mistakes, hint="compare with exp(-d t) sin(2 pi t / P + phase)")


@question
def mend_stack():
    """Question 2: mend the stack."""
    answer = checks.answer("mended_stack")

    name = "mended_stack(8, 3)"
    built = answer(8, 3)
    inputs = np.random.default_rng(32).normal(size=(7, 8, 3)).astype("float32")
    came = checks.models.outputs(built, inputs, name)
    checks.same_shape(came, (7, 4), f"The output of {name} for 7 samples", causes={
        (7, 8, 4): "the third layer still hands on every step, so the dense layer gives an output for each",
        (7, 5): "the dense layer is missing",
        (7, 32): "the outputs of all steps were put side by side (Flatten): the dense layer reads the last one only",
    })  # fmt: skip
    first, second, third = (4 * (units * (units + reads) + units) for units, reads in [(12, 3), (6, 12), (5, 6)])
    checks.models.parameters(
        built, [("LSTM", first), ("LSTM", second), ("LSTM", third), ("Dense", 24)], name, causes={
            4 * (12 * (12 + 8) + 12): "steps and features are swapped in the Input: steps come first",
            4 * (5 * (5 + 3) + 5): "the third layer reads the features: it must read the outputs of the second",
            4 * (8 * 5 + 1): "the dense layer sees the outputs of all steps (Flatten): it reads the last one only",
        })  # fmt: skip
    checks.recurrent.lstm_defaults(built, name)
    checks.models.linear_output(built, inputs, name)
    checks.recurrent.every_step_handed_on(built, inputs, name)


@question
def stacked_model():
    """Question 3: a stack of any depth."""
    answer = checks.answer("stacked_lstm")

    for sizes in [[12, 6], [7, 5, 9]]:
        name = f"stacked_lstm(4, 1, {sizes}, 8)"
        units = list(sizes)
        built = answer(4, 1, units, 8)
        checks.expect(units == sizes, f"{name} changed its input `units`.", sizes, units,
                      "entries are taken out of the list (pop), or put in; work on a copy")  # fmt: skip
        inputs = np.random.default_rng(34).normal(size=(3, 4, 1)).astype("float32")
        came = checks.models.outputs(built, inputs, name)
        checks.same_shape(came, (3, 8), f"The output of {name} for 3 samples", causes={
            (3, 4, 8): "the top layer hands on every step as well: only those below it need return_sequences=True",
            (3, sizes[-1]): "the dense layer is missing",
            (3, 1): "the dense layer has one output: it needs n_future",
        })  # fmt: skip
        counts = [4 * (n * (n + m) + n) for n, m in zip(sizes, [1, *sizes[:-1]], strict=True)]
        checks.models.parameters(built, [*(("LSTM", n) for n in counts), ("Dense", 8 * (sizes[-1] + 1))], name, causes={
            4 * (sizes[0] * (sizes[0] + sizes[1]) + sizes[0]): "the layers stand in reverse order: the first entry is the bottom one",
            4 * (sizes[0] * (sizes[0] + sizes[0]) + sizes[0]): "all layers have the first size: take each entry of `units` for its own layer",
            4 * (sizes[1] * (sizes[1] + 1) + sizes[1]): "the second layer reads the features: it must read the outputs of the first",
            8 * (4 * sizes[-1] + 1): "the dense layer sees the outputs of all steps (Flatten): it reads the last one only",
        })  # fmt: skip
        checks.recurrent.lstm_defaults(built, name)
        checks.models.linear_output(built, inputs, name)
        checks.recurrent.every_step_handed_on(built, inputs, name)


@question
def count_parameters():
    """Question 4: count the parameters."""
    answer = checks.answer("count_parameters")

    def lstm(n, m):
        return 4 * (n * (n + m) + n)

    for n_features, units, n_future, right in [
        (1, [12, 6], 8, [672, 456, 56]),
        (1, [400, 800, 400], 8, [643_200, 3_843_200, 1_921_600, 3_208]),
    ]:
        case = f"count_parameters({n_features}, {units}, {n_future})"
        given = list(units)
        came = checks.as_array(answer(n_features, given, n_future), case)
        checks.expect(given == units, f"{case} changed its input `units`.", units, given,
                      "entries are taken out of the list (pop), or put in; work on a copy")  # fmt: skip
        below = [n_features, *units[:-1]]
        pairs = list(zip(units, below, strict=True))
        dense = right[-1]
        by_size = dict(reversed(pairs))  # what the first layer of a size reads
        checks.close(came, right, case, atol=0, rtol=0, causes=[
            (sum(right), "this is the total: give a list with the number of each layer"),
            ([*right, sum(right)], "the total is in the list as well: give the layers only"),
            (right[:-1], "the dense layer is missing"),
            (right[::-1], "the list begins with the dense layer: begin at the bottom"),
            ([dense, *right[:-1]], "the dense layer stands first: it comes last"),
            ([*(lstm(n, n_features) for n in units), dense], "every layer reads n_features: those above read the units of the layer below"),
            ([*(lstm(n, by_size[n]) for n in units), dense], "two layers of equal size are taken for one: go by the place in the list, not by the size (index)"),
            ([*(lstm(n, n) for n in units), dense], "every layer reads as many numbers as it has units itself"),
            ([*(lstm(n, m) - 4 * n for n, m in pairs), dense], "the bias of the LSTM layers is missing"),
            ([*(lstm(n, m) + 4 * n for n, m in pairs), dense], "each of the four parts has one bias, not two"),
            ([*right[:-1], dense - n_future], "the bias of the dense layer is missing"),
            ([*(lstm(n, m) - 4 * n for n, m in pairs), dense - n_future], "the biases are missing"),
            ([*(lstm(n, m) // 4 for n, m in pairs), dense], "the factor 4 is missing: three gates and the candidate"),
            ([*(lstm(n, m) // 4 * 3 for n, m in pairs), dense], "the factor is 3: besides three gates there is the candidate"),
            ([*(4 * (n * (n + m)) + n for n, m in pairs), dense], "each of the four parts has its own bias: it stands inside the bracket"),
            ([*(4 * (n * m + n) for n, m in pairs), dense], "the matrix for the layer's own last output is missing: n * n"),
            ([*right[:-1], n_future * (sum(units) + 1)], "the dense layer reads the top layer only, not all of them"),
            ([*right[:-1], n_future * (units[0] + 1)], "the dense layer reads the top layer, not the bottom one"),
        ], hint="a layer of n units that reads m numbers has 4 * (n * (n + m) + n)")  # fmt: skip


@question
def forecast_waves():
    """Question 5: forecast damped waves."""
    answer = checks.answer("wave_model")

    past, future = datasets.damped_waves(500, seed=931)
    came = checks.models.outputs(answer, past.astype("float32"), "wave_model")
    checks.same_shape(came, (500, 8), "The output of wave_model for 500 waves", causes={
        (500, 20, 8): "the upper layer hands on every step as well: only the lower one needs return_sequences=True",
        (500, 12): "the dense layer is missing",
        (500, 1): "the dense layer has one output: it needs one for each of the 8 steps",
    })  # fmt: skip
    checks.models.parameters(answer, [("LSTM", None), ("LSTM", None), ("Dense", None)], "wave_model")
    checks.models.linear_output(answer, past[:5].astype("float32"), "wave_model")
    checks.recurrent.every_step_handed_on(answer, past[:5].astype("float32"), "wave_model")
    known = datasets.damped_waves(1500, seed=1)
    error = np.abs(came - future).mean()
    cause = "too little training, or a learning rate that is too small or too large"
    if np.abs(came[:, ::-1] - future).mean() < 0.7 * error:
        cause = "the steps are in reverse order: train it on Y_train as it is"
    elif np.abs(came - past[:, -8:, 0]).mean() < 0.7 * error:
        cause = "it gives back the last 8 steps that it saw: the target must be Y_train"
    elif np.abs(came[:, 1:] - future[:, :-1]).mean() < 0.7 * error:
        cause = "the forecast comes one step late: train it on Y_train as it is"
    elif np.abs(came).mean() < 0.3 * np.abs(future).mean():
        cause = "the forecast is nearly 0 everywhere: it has hardly been trained"
    checks.better_than(error, np.abs(baselines.linear(*known, past) - future).mean(), "The forecast of 500 new waves",
                       0.35, "the best linear formula", hint=cause)  # fmt: skip


@question
def equal_width():
    """Question 6: the width that costs the same."""
    answer = checks.answer("equal_width")

    def count(n_features, units, n_future):
        layers = zip(units, [n_features, *units[:-1]], strict=True)
        return sum(4 * (n * (n + m) + n) for n, m in layers) + n_future * (units[-1] + 1)

    def nearest(total, of):
        return min(range(1, 3000), key=lambda width: abs(of(width) - total))

    for n_features, units, n_future in [(3, [8, 10], 25), (1, [12, 6], 8), (7, [3, 10], 1), (1, [400, 800, 400], 8)]:
        case = f"equal_width({n_features}, {units}, {n_future})"

        def one(width, n_features=n_features, n_future=n_future):
            return count(n_features, [width], n_future)

        def lstm_alone(width, n_features=n_features):
            return count(n_features, [width], 0)

        total = count(n_features, units, n_future)
        right = nearest(total, one)
        given = list(units)
        came = checks.same_shape(answer(n_features, given, n_future), (), case, causes={
            (1,): "a list or array with one entry: return the number itself",
            (2,): "both solutions of the equation, or width and count: return the width only",
        })  # fmt: skip
        checks.expect(given == units, f"{case} changed its input `units`.", units, given,
                      "entries are taken out of the list (pop), or put in; work on a copy")  # fmt: skip
        checks.expect(float(came) == round(float(came)), f"{case} is not a whole number.", "a whole number of units",
                      f"{float(came):.6g}", "round to the whole number whose count is nearest")  # fmt: skip
        as_if_one_read = sum(4 * (n * (n + n_features) + n) for n in units) + n_future * (units[-1] + 1)
        lstm_only = total - n_future * (units[-1] + 1)
        checks.close(came, right, case, atol=0, rtol=0, causes=[
            (sum(units), "these are all units together: a wide layer has more parameters than the units suggest"),
            (total, "this is the number of parameters: the width was asked for"),
            (one(right), "this is the number of parameters: the width was asked for"),
            (nearest(as_if_one_read, one), "in your stack every layer reads the features: those above read the units of the layer below"),
            (nearest(lstm_only, lstm_alone), "the dense layers are left out: both have one"),
            (nearest(lstm_only, one), "the dense layer of the stack is left out"),
            (nearest(total, lstm_alone), "the dense layer of the single layer is left out"),
            (nearest(total, lambda w: one(w) - 4 * w), "the bias of the wide layer is left out"),
            (right - 1, "one too small: of two neighbours take the one whose count is nearer, not always the smaller"),
            (right + 1, "one too large: of two neighbours take the one whose count is nearer, not always the larger"),
        ], hint=f"with {right} units it is {one(right):,} parameters, where the stack has {total:,}")  # fmt: skip


@question
def forecast_pitch():
    """Question 7: forecast the pitch."""
    answer = checks.answer("pitch_model")

    tone, pitch = datasets.vibrato(500, seed=933)
    future = pitch[:, 20:]
    came = checks.models.outputs(answer, tone.astype("float32"), "pitch_model")
    checks.same_shape(came, (500, 8), "The output of pitch_model for 500 tones", causes={
        (500, 20, 8): "the upper layer hands on every step as well: only the lower one needs return_sequences=True",
        (500, 28): "the pitch of all 28 steps is the target: use Y_pitch, the 8 steps after the tone",
        (500, 20): "the pitch of the 20 steps of the tone is the target: use Y_pitch, the 8 steps after it",
        (500, 12): "the dense layer is missing",
        (500, 1): "the dense layer has one output: it needs one for each of the 8 steps",
    })  # fmt: skip
    checks.models.parameters(answer, [("LSTM", None), ("LSTM", None), ("Dense", None)], "pitch_model")
    checks.models.linear_output(answer, tone[:5].astype("float32"), "pitch_model")
    checks.recurrent.every_step_handed_on(answer, tone[:5].astype("float32"), "pitch_model")
    heard, followed = datasets.vibrato(1500, seed=1)
    error = np.abs(came - future).mean()
    cause = "too little training, or a learning rate that is too small or too large"
    if np.abs(came - pitch[:, 12:20]).mean() < 0.7 * error:
        cause = "it gives the pitch of the last 8 steps of the tone: the target is Y_pitch, the 8 steps after it"
    elif np.abs(came - pitch[:, :8]).mean() < 0.7 * error:
        cause = "it gives the pitch of the first 8 steps of the tone: the target is Y_pitch, the 8 steps after it"
    elif np.abs(came[:, ::-1] - future).mean() < 0.7 * error:
        cause = "the steps are in reverse order: train it on Y_pitch as it is"
    elif np.abs(came[:, 1:] - future[:, :-1]).mean() < 0.7 * error:
        cause = "the forecast comes one step late: train it on Y_pitch as it is"
    elif np.abs(came).mean() < 0.3 * np.abs(future).mean():
        cause = "the forecast is nearly 0 everywhere: too little training, or a target that is not Y_pitch"
    checks.better_than(error, np.abs(baselines.linear(heard, followed[:, 20:], tone) - future).mean(),
                       "The pitch of 500 new tones", 0.7, "the best linear formula", hint=cause)  # fmt: skip


@question
def fast_kernel():
    """Question 8: which settings are in the way?."""
    answer = checks.answer("slow_settings", without=[training.cudnn_obstacles])
    five = {"activation", "recurrent_activation", "recurrent_dropout", "unroll", "use_bias"}

    for settings, right in [
        ({"units": 64, "activation": "relu", "dropout": 0.2, "recurrent_dropout": 0.2}, {"activation", "recurrent_dropout"}),
        ({"units": 400, "return_sequences": True}, set()),
        ({"units": 8, "recurrent_activation": "hard_sigmoid"}, {"recurrent_activation"}),
        ({"units": 8, "activation": "tanh", "use_bias": True, "unroll": False, "recurrent_dropout": 0.0}, set()),
        ({"units": 8, "unroll": True, "use_bias": False}, {"unroll", "use_bias"}),
        ({"units": 8, "activation": None}, {"activation"}),
    ]:  # fmt: skip
        case = f"slow_settings({settings})"
        given = dict(settings)
        came = answer(given)
        came = came.tolist() if isinstance(came, np.ndarray) else came
        checks.expect(given == settings, f"{case} changed its input.", settings, given,
                      "entries are put into the dict or taken out (update, pop, setdefault); work on a copy")  # fmt: skip
        checks.expect(isinstance(came, list | tuple | Set) and all(isinstance(name, str) for name in came),
                      f"{case} does not return a list of names.", sorted(right), came,
                      "True or False, or a single name: return a list of texts, also for one or none")  # fmt: skip
        extra, missing = sorted(set(came) - right), sorted(right - set(came))
        if "dropout" in extra:
            cause = "`dropout` is applied to the input, before the kernel begins: only recurrent_dropout matters"
        elif not set(extra) <= five:
            cause = "other texts than the five names, or a setting that does not matter to the kernel"
        elif extra:
            given_or_not = "is at a value that the kernel knows"
            cause = f"`{extra[0]}` {given_or_not if extra[0] in settings else 'is not given, so it is at its default'}"
        elif missing and settings[missing[0]] is None:
            cause = "None stands for no activation at all, which is linear, not for the default"
        elif missing:
            cause = f"`{missing[0]}` is {settings[missing[0]]!r}, which the kernel does not know"
            cause += "; or only the first that is found is returned" if len(came) == 1 < len(right) else ""
        else:
            cause = ""
        checks.expect(set(came) == right, f"{case} is wrong.", sorted(right), sorted(came), cause)
        checks.expect(len(came) == len(right), f"{case} names a setting twice.", sorted(right), sorted(came))
