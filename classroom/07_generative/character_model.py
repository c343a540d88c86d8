"""Build a model that reads characters and scores the next one at every step."""


# %% added_without_input
# what = "layers added, no Input"
def character_model(n_values, embedding, units):
    model = keras.Sequential()
    model.add(keras.layers.Embedding(input_dim=n_values, output_dim=embedding))
    model.add(keras.layers.LSTM(units, return_sequences=True))
    model.add(keras.layers.Dense(n_values, activation="linear"))
    return model


# %% cell_in_an_rnn
# what = "an LSTMCell in an RNN layer"
def character_model(n_values, embedding, units):
    return keras.Sequential(
        [
            keras.Input((None,)),
            keras.layers.Embedding(n_values, embedding),
            keras.layers.RNN(keras.layers.LSTMCell(units), return_sequences=True),
            keras.layers.Dense(n_values),
        ]
    )


# %% functional
# what = "functional, compiled, TimeDistributed around the dense layer"
def character_model(n_values, embedding, units):
    ids = keras.Input(shape=(None,), dtype="int32")
    x = keras.layers.Embedding(n_values, embedding)(ids)
    x = keras.layers.LSTM(units, return_sequences=True)(x)
    model = keras.Model(ids, keras.layers.TimeDistributed(keras.layers.Dense(n_values))(x))
    model.compile(loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True), optimizer="adam")
    return model


# %% subclassed
# what = "a class of its own"
class CharacterModel(keras.Model):
    def __init__(self, n_values, embedding, units):
        super().__init__()
        self.scores = keras.layers.Dense(n_values)
        self.memory = keras.layers.LSTM(units, return_sequences=True)
        self.vectors = keras.layers.Embedding(n_values, embedding)

    def call(self, ids):
        return self.scores(self.memory(self.vectors(ids)))


def character_model(n_values, embedding, units):
    return CharacterModel(n_values, embedding, units)


# %% example_by_heart
# what = "the example's sizes"
# score = 4
# message = "a size is fixed and not taken from the arguments"
def character_model(n_values, embedding, units):
    return keras.Sequential(
        [
            keras.Input((None,)),
            keras.layers.Embedding(96, 24),
            keras.layers.LSTM(64, return_sequences=True),
            keras.layers.Dense(96),
        ]
    )


# %% the_same_model_again
# what = "a model made once"
# score = 4
# message = "gives the same network twice"
models = {}


def character_model(n_values, embedding, units):
    if (n_values, embedding, units) not in models:
        models[n_values, embedding, units] = keras.Sequential(
            [
                keras.Input((None,)),
                keras.layers.Embedding(n_values, embedding),
                keras.layers.LSTM(units, return_sequences=True),
                keras.layers.Dense(n_values),
            ]
        )
    return models[n_values, embedding, units]


# %% no_return
# what = "the model is not returned"
# score = 0
# message = "`return` line is missing"
def character_model(n_values, embedding, units):
    model = keras.Sequential(
        [
            keras.Input((None,)),
            keras.layers.Embedding(n_values, embedding),
            keras.layers.LSTM(units, return_sequences=True),
            keras.layers.Dense(n_values),
        ]
    )


# %% two_layers
# what = "two LSTM layers"
# score = 0
# message = "a layer too many"
def character_model(n_values, embedding, units):
    return keras.Sequential(
        [
            keras.Input((None,)),
            keras.layers.Embedding(n_values, embedding),
            keras.layers.LSTM(units, return_sequences=True),
            keras.layers.LSTM(units, return_sequences=True),
            keras.layers.Dense(n_values),
        ]
    )


# %% gru
# what = "a GRU"
# score = 0
# message = "another kind of layer"
def character_model(n_values, embedding, units):
    return keras.Sequential(
        [
            keras.Input((None,)),
            keras.layers.Embedding(n_values, embedding),
            keras.layers.GRU(units, return_sequences=True),
            keras.layers.Dense(n_values),
        ]
    )


# %% seven_steps
# what = "a fixed number of steps, that of the test"
# score = 0
# message = "any number of steps"
def character_model(n_values, embedding, units):
    return keras.Sequential(
        [
            keras.Input((7,)),
            keras.layers.Embedding(n_values, embedding),
            keras.layers.LSTM(units, return_sequences=True),
            keras.layers.Dense(n_values),
        ]
    )


# %% embedding_of_units
# what = "the embedding is as long as there are units"
# score = 0
# message = "as long as there are units"
def character_model(n_values, embedding, units):
    return keras.Sequential(
        [
            keras.Input((None,)),
            keras.layers.Embedding(n_values, units),
            keras.layers.LSTM(units, return_sequences=True),
            keras.layers.Dense(n_values),
        ]
    )


# %% softmax
# what = "a softmax at the end"
# score = 0
# message = "goes through an activation"
def character_model(n_values, embedding, units):
    return keras.Sequential(
        [
            keras.Input((None,)),
            keras.layers.Embedding(n_values, embedding),
            keras.layers.LSTM(units, return_sequences=True),
            keras.layers.Dense(n_values, activation="softmax"),
        ]
    )


# %% mask_zero
# what = "the first character is masked"
# score = 0
# message = "mask_zero=True skips character 0"
def character_model(n_values, embedding, units):
    return keras.Sequential(
        [
            keras.Input((None,)),
            keras.layers.Embedding(n_values, embedding, mask_zero=True),
            keras.layers.LSTM(units, return_sequences=True),
            keras.layers.Dense(n_values),
        ]
    )


# %% one_too_many
# what = "room for one character more"
# score = 0
# message = "one character too many"
def character_model(n_values, embedding, units):
    return keras.Sequential(
        [
            keras.Input((None,)),
            keras.layers.Embedding(n_values + 1, embedding),
            keras.layers.LSTM(units, return_sequences=True),
            keras.layers.Dense(n_values),
        ]
    )


# %% relu_inside
# what = "relu in the LSTM layer"
# score = 0
# message = "other activations than the usual ones"
def character_model(n_values, embedding, units):
    return keras.Sequential(
        [
            keras.Input((None,)),
            keras.layers.Embedding(n_values, embedding),
            keras.layers.LSTM(units, activation="relu", return_sequences=True),
            keras.layers.Dense(n_values),
        ]
    )


# %% both_directions
# what = "a bidirectional layer"
# score = 0
# message = "other layers with weights"
def character_model(n_values, embedding, units):
    return keras.Sequential(
        [
            keras.Input((None,)),
            keras.layers.Embedding(n_values, embedding),
            keras.layers.Bidirectional(keras.layers.LSTM(units, return_sequences=True)),
            keras.layers.Dense(n_values),
        ]
    )


# %% last_step_only
# what = "return_sequences is missing"
# score = 0
# message = "return_sequences=True is missing"
def character_model(n_values, embedding, units):
    return keras.Sequential(
        [
            keras.Input((None,)),
            keras.layers.Embedding(n_values, embedding),
            keras.layers.LSTM(units),
            keras.layers.Dense(n_values),
        ]
    )


# %% one_hot_instead
# what = "no embedding"
# score = 0
# message = "takes inputs of another shape"
def character_model(n_values, embedding, units):
    return keras.Sequential(
        [
            keras.Input((None, n_values)),
            keras.layers.LSTM(units, return_sequences=True),
            keras.layers.Dense(n_values),
        ]
    )


# %% twenty_five_steps
# what = "a fixed number of steps"
# score = 0
# message = "the Input has 25 in a place where None must stand"
def character_model(n_values, embedding, units):
    return keras.Sequential(
        [
            keras.Input((25,)),
            keras.layers.Embedding(n_values, embedding),
            keras.layers.LSTM(units, return_sequences=True),
            keras.layers.Dense(n_values),
        ]
    )


# %% one_score
# what = "one output"
# score = 0
# message = "the dense layer has one output"
def character_model(n_values, embedding, units):
    return keras.Sequential(
        [
            keras.Input((None,)),
            keras.layers.Embedding(n_values, embedding),
            keras.layers.LSTM(units, return_sequences=True),
            keras.layers.Dense(1),
        ]
    )


# %% no_dense
# what = "the dense layer is missing"
# score = 0
# message = "the dense layer is missing"
def character_model(n_values, embedding, units):
    return keras.Sequential(
        [
            keras.Input((None,)),
            keras.layers.Embedding(n_values, embedding),
            keras.layers.LSTM(units, return_sequences=True),
        ]
    )


# %% units_of_embedding
# what = "the embedding's size taken for units"
# score = 0
# message = "the embedding's size was taken for units"
def character_model(n_values, embedding, units):
    return keras.Sequential(
        [
            keras.Input((None,)),
            keras.layers.Embedding(n_values, embedding),
            keras.layers.LSTM(embedding, return_sequences=True),
            keras.layers.Dense(n_values),
        ]
    )


# %% backwards
# what = "reads backwards"
# score = 0
# message = "the text is read backwards"
def character_model(n_values, embedding, units):
    return keras.Sequential(
        [
            keras.Input((None,)),
            keras.layers.Embedding(n_values, embedding),
            keras.layers.LSTM(units, return_sequences=True, go_backwards=True),
            keras.layers.Dense(n_values),
        ]
    )


# %% axis_of_features
# what = "an axis of features"
# score = 0
# message = "there is no axis of features"
def character_model(n_values, embedding, units):
    return keras.Sequential(
        [
            keras.Input((None, 1)),
            keras.layers.Embedding(n_values, embedding),
            keras.layers.LSTM(units, return_sequences=True),
            keras.layers.Dense(n_values),
        ]
    )
