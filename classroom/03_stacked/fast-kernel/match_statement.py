# /// answer
# what = "match, a generator, a tuple"
# ///
# %% fast-kernel
def is_slow(name, value):
    match name:
        case "activation":
            return value != "tanh"
        case "recurrent_activation":
            return value != "sigmoid"
        case "recurrent_dropout" | "unroll":
            return bool(value)
        case "use_bias":
            return not value
    return False


def slow_settings(settings):
    return tuple(name for name, value in settings.items() if is_slow(name, value))
