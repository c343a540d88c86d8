"""Build a bidirectional network that gives the chance of each label at every step, for any number of steps."""


# %% forward_layers_turned_round
# what = "the input is turned round for a second forward layer, backward half first"
def labeller(n_features, units, n_labels, merge_mode):
    x = keras.Input((None, n_features))
    turned = keras.ops.flip(x, axis=1)
    b = keras.ops.flip(keras.layers.LSTM(units, return_sequences=True)(turned), axis=1)
    f = keras.layers.LSTM(units, return_sequences=True)(x)
    ways = {
        "concat": lambda: keras.ops.concatenate([b, f], axis=-1),
        "sum": lambda: b + f,
        "mul": lambda: b * f,
        "ave": lambda: 0.5 * (b + f),
    }
    return keras.Model(x, keras.layers.Dense(n_labels, "sigmoid")(ways[merge_mode]()))


# %% functional_by_hand
# what = "two LSTM layers and keras.ops, no Bidirectional"
def labeller(n_features, units, n_labels, merge_mode):
    x = keras.Input((None, n_features))
    f = keras.layers.LSTM(units, return_sequences=True)(x)
    b = keras.ops.flip(keras.layers.LSTM(units, return_sequences=True, go_backwards=True)(x), axis=1)
    if merge_mode == "concat":
        merged = keras.layers.Concatenate()([f, b])
    elif merge_mode == "sum":
        merged = keras.layers.Add()([f, b])
    elif merge_mode == "mul":
        merged = keras.layers.Multiply()([f, b])
    else:
        merged = keras.layers.Average()([f, b])
    return keras.Model(x, keras.layers.Dense(n_labels, activation="sigmoid")(merged))


# %% functional_compiled
# what = "functional, TimeDistributed dense, sigmoid as a layer of its own, compiled"
def labeller(n_features, units, n_labels, merge_mode):
    inputs = keras.layers.Input(shape=[None, n_features])
    lstm = keras.layers.LSTM(units=units, return_sequences=True)
    hidden = keras.layers.Bidirectional(lstm, merge_mode=merge_mode)(inputs)
    scores = keras.layers.TimeDistributed(keras.layers.Dense(n_labels))(hidden)
    model = keras.Model(inputs=inputs, outputs=keras.layers.Activation("sigmoid")(scores))
    model.compile("adam", "binary_crossentropy")
    return model


# %% subclassed
# what = "a subclass of keras.Model"
class Labeller(keras.Model):
    def __init__(self, units, n_labels, merge_mode):
        super().__init__()
        self.dense = keras.layers.Dense(n_labels, activation=keras.activations.sigmoid)
        self.both = keras.layers.Bidirectional(keras.layers.LSTM(units, return_sequences=True), merge_mode=merge_mode)

    def call(self, x):
        return self.dense(self.both(x))


def labeller(n_features, units, n_labels, merge_mode):
    return Labeller(units, n_labels, merge_mode)


# %% three_features_always
# what = "three features by heart"
# score = 8
# message = "takes inputs of another shape"
def labeller(n_features, units, n_labels, merge_mode):
    return keras.Sequential(
        [
            keras.Input(shape=(None, 3)),
            keras.layers.Bidirectional(keras.layers.LSTM(units, return_sequences=True), merge_mode=merge_mode),
            keras.layers.Dense(n_labels, activation="sigmoid"),
        ]
    )


# %% sum_for_the_average
# what = "the sum whatever merge_mode says, but for concat"
# score = 8
# message = "the outputs are merged by 'sum', but merge_mode is 'mul'"
def labeller(n_features, units, n_labels, merge_mode):
    return keras.Sequential(
        [
            keras.Input(shape=(None, n_features)),
            keras.layers.Bidirectional(
                keras.layers.LSTM(units, return_sequences=True),
                merge_mode="concat" if merge_mode == "concat" else "sum",
            ),
            keras.layers.Dense(n_labels, activation="sigmoid"),
        ]
    )


# %% both_forward
# what = "by hand, both read forwards"
# score = 0
# message = "both layers read forwards"
def labeller(n_features, units, n_labels, merge_mode):
    x = keras.Input((None, n_features))
    f = keras.layers.LSTM(units, return_sequences=True)(x)
    b = keras.layers.LSTM(units, return_sequences=True)(x)
    layers = {"concat": keras.layers.Concatenate, "sum": keras.layers.Add, "mul": keras.layers.Multiply}
    merged = layers.get(merge_mode, keras.layers.Average)()([f, b])
    return keras.Model(x, keras.layers.Dense(n_labels, activation="sigmoid")(merged))


# %% input_turned_round_twice
# what = "by hand, go_backwards on an input that is turned round"
# score = 0
# message = "both layers read forwards"
def labeller(n_features, units, n_labels, merge_mode):
    x = keras.Input((None, n_features))
    f = keras.layers.LSTM(units, return_sequences=True)(x)
    b = keras.layers.LSTM(units, return_sequences=True, go_backwards=True)(keras.ops.flip(x, axis=1))
    layers = {"concat": keras.layers.Concatenate, "sum": keras.layers.Add, "mul": keras.layers.Multiply}
    merged = layers.get(merge_mode, keras.layers.Average)()([f, b])
    return keras.Model(x, keras.layers.Dense(n_labels, activation="sigmoid")(merged))


# %% twice_the_units
# what = "2 * units in each direction"
# score = 0
# message = "each direction has `units` units"
def labeller(n_features, units, n_labels, merge_mode):
    return keras.Sequential(
        [
            keras.Input(shape=(None, n_features)),
            keras.layers.Bidirectional(keras.layers.LSTM(2 * units, return_sequences=True), merge_mode=merge_mode),
            keras.layers.Dense(n_labels, activation="sigmoid"),
        ]
    )


# %% one_output_repeated
# what = "the last outputs, repeated for each step"
# score = 0
# message = "every step gets the last outputs"
def labeller(n_features, units, n_labels, merge_mode):
    x = keras.Input((None, n_features))
    h = keras.layers.Bidirectional(keras.layers.LSTM(units), merge_mode=merge_mode)(x)
    h = keras.ops.expand_dims(h, 1) + 0 * x[:, :, :1]
    return keras.Model(x, keras.layers.Dense(n_labels, "sigmoid")(h))


# %% relu_inside
# what = "relu in the LSTM layers"
# score = 0
# message = ["has other activations than the usual ones", "relu"]
def labeller(n_features, units, n_labels, merge_mode):
    return keras.Sequential(
        [
            keras.Input(shape=(None, n_features)),
            keras.layers.Bidirectional(
                keras.layers.LSTM(units, activation="relu", return_sequences=True), merge_mode=merge_mode
            ),
            keras.layers.Dense(n_labels, activation="sigmoid"),
        ]
    )


# %% merge_mode_not_used
# what = "always joined"
# score = 0
# message = "merged in another way than by merge_mode"
def labeller(n_features, units, n_labels, merge_mode):
    return keras.Sequential(
        [
            keras.Input(shape=(None, n_features)),
            keras.layers.Bidirectional(keras.layers.LSTM(units, return_sequences=True)),
            keras.layers.Dense(n_labels, activation="sigmoid"),
        ]
    )


# %% one_output_for_all
# what = "return_sequences is missing"
# score = 0
# message = "needs return_sequences=True"
def labeller(n_features, units, n_labels, merge_mode):
    return keras.Sequential(
        [
            keras.Input(shape=(None, n_features)),
            keras.layers.Bidirectional(keras.layers.LSTM(units), merge_mode=merge_mode),
            keras.layers.Dense(n_labels, activation="sigmoid"),
        ]
    )


# %% one_above_the_other
# what = "the second layer reads the outputs of the first"
# score = 0
# message = "reads the other's outputs"
def labeller(n_features, units, n_labels, merge_mode):
    x = keras.Input((None, n_features))
    f = keras.layers.LSTM(units, return_sequences=True)(x)
    b = keras.ops.flip(keras.layers.LSTM(units, return_sequences=True, go_backwards=True)(f), axis=1)
    layers = {"concat": keras.layers.Concatenate, "sum": keras.layers.Add, "mul": keras.layers.Multiply}
    merged = layers.get(merge_mode, keras.layers.Average)()([f, b])
    return keras.Model(x, keras.layers.Dense(n_labels, activation="sigmoid")(merged))


# %% softmax
# what = "softmax at the end"
# score = 0
# message = "softmax makes the labels compete"
def labeller(n_features, units, n_labels, merge_mode):
    return keras.Sequential(
        [
            keras.Input(shape=(None, n_features)),
            keras.layers.Bidirectional(keras.layers.LSTM(units, return_sequences=True), merge_mode=merge_mode),
            keras.layers.Dense(n_labels, activation="softmax"),
        ]
    )


# %% six_steps_only
# what = "six steps by heart"
# score = 0
# message = "takes inputs of one size only"
def labeller(n_features, units, n_labels, merge_mode):
    return keras.Sequential(
        [
            keras.Input(shape=(6, n_features)),
            keras.layers.Bidirectional(keras.layers.LSTM(units, return_sequences=True), merge_mode=merge_mode),
            keras.layers.Dense(n_labels, activation="sigmoid"),
        ]
    )


# %% not_turned_round
# what = "by hand, the backward outputs as they come"
# score = 0
# message = "the backward layer's outputs stand in reversed order"
def labeller(n_features, units, n_labels, merge_mode):
    x = keras.Input((None, n_features))
    f = keras.layers.LSTM(units, return_sequences=True)(x)
    b = keras.layers.LSTM(units, return_sequences=True, go_backwards=True)(x)
    layers = {"concat": keras.layers.Concatenate, "sum": keras.layers.Add, "mul": keras.layers.Multiply}
    merged = layers.get(merge_mode, keras.layers.Average)()([f, b])
    return keras.Model(x, keras.layers.Dense(n_labels, activation="sigmoid")(merged))


# %% average_for_the_sum
# what = "the average whatever merge_mode says, but for concat"
# score = 0
# message = "the outputs are merged by 'ave', but merge_mode is 'sum'"
def labeller(n_features, units, n_labels, merge_mode):
    return keras.Sequential(
        [
            keras.Input(shape=(None, n_features)),
            keras.layers.Bidirectional(
                keras.layers.LSTM(units, return_sequences=True),
                merge_mode="concat" if merge_mode == "concat" else "ave",
            ),
            keras.layers.Dense(n_labels, activation="sigmoid"),
        ]
    )


# %% no_sigmoid
# what = "no activation at the end"
# score = 0
# message = "there is no activation"
def labeller(n_features, units, n_labels, merge_mode):
    return keras.Sequential(
        [
            keras.Input(shape=(None, n_features)),
            keras.layers.Bidirectional(keras.layers.LSTM(units, return_sequences=True), merge_mode=merge_mode),
            keras.layers.Dense(n_labels),
        ]
    )


# %% forward_only
# what = "no Bidirectional"
# score = 0
# message = "wrap it in keras.layers.Bidirectional"
def labeller(n_features, units, n_labels, merge_mode):
    return keras.Sequential(
        [
            keras.Input(shape=(None, n_features)),
            keras.layers.LSTM(units, return_sequences=True),
            keras.layers.Dense(n_labels, activation="sigmoid"),
        ]
    )


# %% one_layer_twice_as_wide
# what = "one LSTM of twice the units"
# score = 0
# message = "wrap it in keras.layers.Bidirectional"
def labeller(n_features, units, n_labels, merge_mode):
    wide = 2 * units if merge_mode == "concat" else units
    return keras.Sequential(
        [
            keras.Input(shape=(None, n_features)),
            keras.layers.LSTM(wide, return_sequences=True),
            keras.layers.Dense(n_labels, activation="sigmoid"),
        ]
    )
