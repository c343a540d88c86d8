"""Name the settings of an LSTM layer that keep it from cuDNN's kernel."""


# %% a_set
# what = "a set of names"
def slow_settings(settings):
    needed = dict(activation="tanh", recurrent_activation="sigmoid", recurrent_dropout=0, unroll=False, use_bias=True)
    return {name for name in needed if {**needed, **settings}[name] != needed[name]}


# %% by_a_real_layer
# what = "builds the layer and looks at its configuration"
def slow_settings(settings):
    config = keras.layers.LSTM(**settings).get_config()
    default = keras.layers.LSTM(1).get_config()
    names = ["activation", "recurrent_activation", "recurrent_dropout", "unroll", "use_bias"]
    return sorted(name for name in names if config[name] != default[name])


# %% difference_of_items
# what = "the difference of two sets of pairs"
def slow_settings(settings):
    fast = {
        "activation": "tanh",
        "recurrent_activation": "sigmoid",
        "recurrent_dropout": 0.0,
        "unroll": False,
        "use_bias": True,
    }
    return [name for name, _ in (fast | {k: settings[k] for k in fast.keys() & settings}).items() - fast.items()]


# %% five_ifs
# what = "one question after the other"
def slow_settings(settings):
    found = []
    if settings.get("activation", "tanh") != "tanh":
        found.append("activation")
    if settings.get("recurrent_activation", "sigmoid") != "sigmoid":
        found.append("recurrent_activation")
    if settings.get("recurrent_dropout", 0) > 0:
        found.append("recurrent_dropout")
    if settings.get("unroll", False):
        found.append("unroll")
    if not settings.get("use_bias", True):
        found.append("use_bias")
    return found


# %% keys_of_a_dict
# what = "the keys of a dict comprehension"
def slow_settings(settings):
    slow = {
        "activation": settings.get("activation", "tanh") != "tanh",
        "recurrent_activation": settings.get("recurrent_activation", "sigmoid") != "sigmoid",
        "recurrent_dropout": settings.get("recurrent_dropout", 0) > 0,
        "unroll": bool(settings.get("unroll")),
        "use_bias": not settings.get("use_bias", True),
    }
    return {name: True for name in slow if slow[name]}.keys()


# %% keyword_arguments
# what = "the settings as keyword arguments with the defaults"
def slow_settings(settings):
    def look(
        activation="tanh", recurrent_activation="sigmoid", recurrent_dropout=0.0, unroll=False, use_bias=True, **others
    ):
        if activation != "tanh":
            yield "activation"
        if recurrent_activation != "sigmoid":
            yield "recurrent_activation"
        if recurrent_dropout:
            yield "recurrent_dropout"
        if unroll:
            yield "unroll"
        if not use_bias:
            yield "use_bias"

    return look(**settings)


# %% loop_over_what_is_given
# what = "goes through what is given, in its order"
def slow_settings(settings):
    fine = {
        "activation": ["tanh"],
        "recurrent_activation": ["sigmoid"],
        "recurrent_dropout": [0, 0.0],
        "unroll": [False],
        "use_bias": [True],
    }
    return [name for name, value in settings.items() if name in fine and value not in fine[name]]


# %% match_statement
# what = "match, a generator, a tuple"
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


# %% numpy_mask
# what = "an array of names and a mask"
def slow_settings(settings):
    names = np.array(["activation", "recurrent_activation", "recurrent_dropout", "unroll", "use_bias"])
    needed = ["tanh", "sigmoid", 0, False, True]
    return names[[name in settings and settings[name] != value for name, value in zip(names, needed)]]


# %% go_backwards_too
# what = "thinks that the kernel reads forwards only"
# score = 5
# message = "`go_backwards` does not matter"
def slow_settings(settings):
    fast = {
        "activation": "tanh",
        "recurrent_activation": "sigmoid",
        "recurrent_dropout": 0,
        "unroll": False,
        "use_bias": True,
        "go_backwards": False,
    }
    return [name for name in fast if settings.get(name, fast[name]) != fast[name]]


# %% a_little_dropout
# what = "a recurrent dropout below a tenth is taken for none"
# score = 5
# message = "`recurrent_dropout` is 0.01, which the kernel does not know"
def slow_settings(settings):
    fast = {"activation": "tanh", "recurrent_activation": "sigmoid", "unroll": False, "use_bias": True}
    slow = [name for name in fast if settings.get(name, fast[name]) != fast[name]]
    return slow + ["recurrent_dropout"] * (settings.get("recurrent_dropout", 0) >= 0.1)


# %% either_activation
# what = "takes tanh and sigmoid for good in either place"
# score = 5
# message = "which the kernel does not know"
def slow_settings(settings):
    slow = [
        name for name in ("activation", "recurrent_activation") if settings.get(name, "tanh") not in ("tanh", "sigmoid")
    ]
    slow += ["recurrent_dropout"] if settings.get("recurrent_dropout", 0) > 0 else []
    slow += ["unroll"] if settings.get("unroll", False) else []
    slow += ["use_bias"] if not settings.get("use_bias", True) else []
    return slow


# %% none_for_the_default
# what = "takes None for 'as usual'"
# score = 0
# message = "None stands for no activation at all"
def slow_settings(settings):
    found = []
    if (settings.get("activation") or "tanh") != "tanh":
        found.append("activation")
    if (settings.get("recurrent_activation") or "sigmoid") != "sigmoid":
        found.append("recurrent_activation")
    if settings.get("recurrent_dropout", 0):
        found.append("recurrent_dropout")
    if settings.get("unroll"):
        found.append("unroll")
    if settings.get("use_bias", True) is False:
        found.append("use_bias")
    return found


# %% dropout_too
# what = "counts the dropout of the input as well"
# score = 0
# message = "`dropout` is applied to the input"
def slow_settings(settings):
    needed = {
        "activation": "tanh",
        "recurrent_activation": "sigmoid",
        "recurrent_dropout": 0,
        "dropout": 0,
        "unroll": False,
        "use_bias": True,
    }
    return [name for name, value in needed.items() if settings.get(name, value) != value]


# %% everything_given
# what = "names all that is not at Keras's default"
# score = 0
# message = "`dropout` is applied to the input"
def slow_settings(settings):
    default = keras.layers.LSTM(1).get_config()
    return [name for name, value in settings.items() if default[name] != value]


# %% recurrent_activation_forgotten
# what = "does not look at the gates"
# score = 0
# message = "`recurrent_activation` is 'hard_sigmoid', which the kernel does not know"
def slow_settings(settings):
    needed = {
        "activation": "tanh",
        "recurrent_dropout": 0,
        "unroll": False,
        "use_bias": True,
    }
    return [name for name, value in needed.items() if settings.get(name, value) != value]


# %% bias_forgotten
# what = "knows four of the five"
# score = 0
# message = "`use_bias` is False, which the kernel does not know; or only the first that is found is returned"
def slow_settings(settings):
    needed = {
        "activation": "tanh",
        "recurrent_activation": "sigmoid",
        "recurrent_dropout": 0,
        "unroll": False,
    }
    return [name for name, value in needed.items() if settings.get(name, value) != value]


# %% return_sequences_too
# what = "thinks that the kernel gives the last output only"
# score = 0
# message = "`return_sequences` does not matter to the kernel"
def slow_settings(settings):
    fast = {
        "activation": "tanh",
        "recurrent_activation": "sigmoid",
        "recurrent_dropout": 0,
        "unroll": False,
        "use_bias": True,
        "return_sequences": False,
    }
    return [name for name in fast if settings.get(name, fast[name]) != fast[name]]


# %% settings_changed
# what = "takes the settings that are fine out of the dict that it was given"
# score = 0
# message = "changed its input"
def slow_settings(settings):
    needed = {"activation": "tanh", "recurrent_activation": "sigmoid", "recurrent_dropout": 0, "unroll": False}
    needed["use_bias"] = True
    for name in list(settings):
        if name not in needed or settings[name] == needed[name]:
            del settings[name]
    return list(settings)


# %% course_helper
# what = "asks the course's own function"
# score = 0
# message = "cudnn_obstacles from lstm_utils.training is the answer to this question"
def slow_settings(settings):
    return [sentence.split()[0] for sentence in training.cudnn_obstacles(keras.layers.LSTM(**settings))]


# %% yes_or_no
# what = "says whether, not which"
# score = 0
# message = ["does not return a list of names", "True or False"]
def slow_settings(settings):
    needed = {
        "activation": "tanh",
        "recurrent_activation": "sigmoid",
        "recurrent_dropout": 0,
        "unroll": False,
        "use_bias": True,
    }
    return any(settings.get(name, value) != value for name, value in needed.items())


# %% joined
# what = "the names in one text"
# score = 0
# message = ["does not return a list of names", "True or False, or a single name"]
def slow_settings(settings):
    fast = {
        "activation": "tanh",
        "recurrent_activation": "sigmoid",
        "recurrent_dropout": 0,
        "unroll": False,
        "use_bias": True,
    }
    return ", ".join(name for name in fast if settings.get(name, fast[name]) != fast[name])


# %% everything_of_the_five
# what = "names each of the five that is given at all"
# score = 0
# message = "is at a value that the kernel knows"
def slow_settings(settings):
    five = ("activation", "recurrent_activation", "recurrent_dropout", "unroll", "use_bias")
    return [name for name in five if name in settings]


# %% missing_is_wrong
# what = "takes what is not given for wrong"
# score = 0
# message = "is not given, so it is at its default"
def slow_settings(settings):
    needed = {
        "activation": "tanh",
        "recurrent_activation": "sigmoid",
        "recurrent_dropout": 0,
        "unroll": False,
        "use_bias": True,
    }
    return [name for name, value in needed.items() if settings.get(name) != value]


# %% known_slow_values_only
# what = "a list of bad activations, not complete"
# score = 0
# message = "is wrong"
def slow_settings(settings):
    bad = {
        "activation": ["relu"],
        "recurrent_activation": ["hard_sigmoid", "relu"],
        "recurrent_dropout": [0.1, 0.2, 0.5],
        "unroll": [True],
        "use_bias": [False],
    }
    return [name for name in bad if settings.get(name) in bad[name]]


# %% relu_only
# what = "thinks of relu alone"
# score = 0
# message = "is wrong"
def slow_settings(settings):
    return [name for name, value in settings.items() if value == "relu" or name == "recurrent_dropout"]


# %% sentences
# what = "sentences in place of names"
# score = 0
# message = "is wrong"
def slow_settings(settings):
    needed = {
        "activation": "tanh",
        "recurrent_activation": "sigmoid",
        "recurrent_dropout": 0,
        "unroll": False,
        "use_bias": True,
    }
    return [f"{name} must be {value}" for name, value in needed.items() if settings.get(name, value) != value]


# %% first_one_only
# what = "stops at the first"
# score = 0
# message = "or only the first that is found is returned"
def slow_settings(settings):
    needed = {"activation": "tanh", "recurrent_activation": "sigmoid", "recurrent_dropout": 0, "unroll": False}
    needed["use_bias"] = True
    for name, value in needed.items():
        if settings.get(name, value) != value:
            return [name]
    return []


# %% nothing_for_none
# what = "None in place of an empty list"
# score = 0
# message = "slow_settings returned None"
def slow_settings(settings):
    needed = {"activation": "tanh", "recurrent_activation": "sigmoid", "recurrent_dropout": 0, "unroll": False}
    needed["use_bias"] = True
    found = [name for name, value in needed.items() if settings.get(name, value) != value]
    if found:
        return found


# %% the_other_way_round
# what = "names the settings that are fine"
# score = 0
# message = "slow_settings({'units': 64, 'activation': 'relu', 'dropout': 0.2, 'recurrent_dropout': 0.2}) is wrong"
def slow_settings(settings):
    needed = {
        "activation": "tanh",
        "recurrent_activation": "sigmoid",
        "recurrent_dropout": 0,
        "unroll": False,
        "use_bias": True,
    }
    return [name for name, value in needed.items() if settings.get(name, value) == value]
