"""Train a character model that needs a tenth fewer bits per character than the bigram model."""

# %% functional_keras_fit
# what = "functional, Keras's own fit, fewer units"
ids = language.encode(corpus.reference_text())
train_ids, test_ids = windows.split_in_time(ids, len(ids) // 10)
X_train, Y_train = language.next_character_windows(train_ids, 25)
text_model = None

keras.utils.set_random_seed(3)
inputs = keras.Input((None,))
x = keras.layers.Embedding(96, 16)(inputs)
x = keras.layers.LSTM(48, return_sequences=True)(x)
text_model = keras.Model(inputs, keras.layers.Dense(96)(x))
text_model.compile(
    optimizer=keras.optimizers.Adam(0.03), loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True)
)
text_model.fit(X_train, Y_train, epochs=1, batch_size=32, verbose=0)


# %% rmsprop_dropout
# what = "RMSprop, dropout, a random order"
ids = language.encode(corpus.reference_text())
train_ids, test_ids = windows.split_in_time(ids, len(ids) // 10)
X_train, Y_train = language.next_character_windows(train_ids, 25)
text_model = None

training.set_seed(4)
order = np.random.permutation(len(X_train))
text_model = keras.Sequential(
    [
        keras.Input((None,)),
        keras.layers.Embedding(96, 24),
        keras.layers.LSTM(64, return_sequences=True),
        keras.layers.Dropout(0.1),
        keras.layers.Dense(96),
    ]
)
text_model.compile(
    optimizer=keras.optimizers.RMSprop(0.01), loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True)
)
training.fit(text_model, X_train[order], Y_train[order], epochs=2, batch_size=64)


# %% from_logits_forgotten
# what = "the loss takes scores for probabilities"
# score = 0
# message = "from_logits=True"
ids = language.encode(corpus.reference_text())
train_ids, test_ids = windows.split_in_time(ids, len(ids) // 10)
X_train, Y_train = language.next_character_windows(train_ids, 25)
text_model = None

training.set_seed(1)
text_model = keras.Sequential(
    [
        keras.Input((None,)),
        keras.layers.Embedding(96, 24),
        keras.layers.LSTM(64, return_sequences=True),
        keras.layers.Dense(96),
    ]
)
text_model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.03), loss="sparse_categorical_crossentropy")


# %% input_and_target_swapped
# what = "trained to say the character before"
# score = 0
# message = "input and target are in each other's place"
ids = language.encode(corpus.reference_text())
train_ids, test_ids = windows.split_in_time(ids, len(ids) // 10)
X_train, Y_train = language.next_character_windows(train_ids, 25)
text_model = None

training.set_seed(1)
text_model = keras.Sequential(
    [
        keras.Input((None,)),
        keras.layers.Embedding(96, 24),
        keras.layers.LSTM(32, return_sequences=True),
        keras.layers.Dense(96),
    ]
)
text_model.compile(
    optimizer=keras.optimizers.Adam(learning_rate=0.03),
    loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
)
training.fit(text_model, Y_train[:3000], X_train[:3000], epochs=2, batch_size=32)


# %% target_is_the_input
# what = "trained to say what it has read"
# score = 0
# message = "it says the character that it has just read"
ids = language.encode(corpus.reference_text())
train_ids, test_ids = windows.split_in_time(ids, len(ids) // 10)
X_train, Y_train = language.next_character_windows(train_ids, 25)
text_model = None

training.set_seed(1)
text_model = keras.Sequential(
    [
        keras.Input((None,)),
        keras.layers.Embedding(96, 24),
        keras.layers.LSTM(32, return_sequences=True),
        keras.layers.Dense(96),
    ]
)
text_model.compile(
    optimizer=keras.optimizers.Adam(learning_rate=0.03),
    loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
)
training.fit(text_model, X_train[:2000], X_train[:2000], epochs=1, batch_size=64)


# %% both_directions
# what = "reads the future"
# score = 0
# message = "other layers with weights"
ids = language.encode(corpus.reference_text())
train_ids, test_ids = windows.split_in_time(ids, len(ids) // 10)
X_train, Y_train = language.next_character_windows(train_ids, 25)
text_model = None

training.set_seed(1)
text_model = keras.Sequential(
    [
        keras.Input((None,)),
        keras.layers.Embedding(96, 24),
        keras.layers.Bidirectional(keras.layers.LSTM(16, return_sequences=True)),
        keras.layers.Dense(96),
    ]
)
text_model.compile(
    optimizer=keras.optimizers.Adam(learning_rate=0.03),
    loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
)


# %% last_step_only
# what = "return_sequences is missing"
# score = 0
# message = "return_sequences=True is missing"
ids = language.encode(corpus.reference_text())
train_ids, test_ids = windows.split_in_time(ids, len(ids) // 10)
X_train, Y_train = language.next_character_windows(train_ids, 25)
text_model = None

training.set_seed(1)
text_model = keras.Sequential(
    [
        keras.Input((None,)),
        keras.layers.Embedding(96, 24),
        keras.layers.LSTM(16),
        keras.layers.Dense(96),
    ]
)
text_model.compile(
    optimizer=keras.optimizers.Adam(learning_rate=0.03),
    loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
)


# %% runs_away
# what = "a learning rate of 3"
# score = 0
# message = "text_model"
ids = language.encode(corpus.reference_text())
train_ids, test_ids = windows.split_in_time(ids, len(ids) // 10)
X_train, Y_train = language.next_character_windows(train_ids, 25)
text_model = None

training.set_seed(1)
text_model = keras.Sequential(
    [
        keras.Input((None,)),
        keras.layers.Embedding(96, 24),
        keras.layers.LSTM(64, return_sequences=True),
        keras.layers.Dense(96),
    ]
)
text_model.compile(
    optimizer=keras.optimizers.Adam(learning_rate=3.0),
    loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
)
training.fit(text_model, X_train[:640], Y_train[:640], epochs=1, batch_size=64)


# %% softmax_at_the_end
# what = "a softmax at the end"
# score = 0
# message = "the last layer has a softmax"
ids = language.encode(corpus.reference_text())
train_ids, test_ids = windows.split_in_time(ids, len(ids) // 10)
X_train, Y_train = language.next_character_windows(train_ids, 25)
text_model = None

training.set_seed(1)
text_model = keras.Sequential(
    [
        keras.Input((None,)),
        keras.layers.Embedding(96, 24),
        keras.layers.LSTM(64, return_sequences=True),
        keras.layers.Dense(96, activation="softmax"),
    ]
)
text_model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.03), loss="sparse_categorical_crossentropy")


# %% never_trained
# what = "never trained"
# score = 0
# message = "too little training"
ids = language.encode(corpus.reference_text())
train_ids, test_ids = windows.split_in_time(ids, len(ids) // 10)
X_train, Y_train = language.next_character_windows(train_ids, 25)
text_model = None

training.set_seed(1)
text_model = keras.Sequential(
    [
        keras.Input((None,)),
        keras.layers.Embedding(96, 24),
        keras.layers.LSTM(64, return_sequences=True),
        keras.layers.Dense(96),
    ]
)


# %% history_as_model
# what = "the history is stored under the model's name"
# score = 0
# message = "what `fit` returns was stored under the model's name"
ids = language.encode(corpus.reference_text())
train_ids, test_ids = windows.split_in_time(ids, len(ids) // 10)
X_train, Y_train = language.next_character_windows(train_ids, 25)
text_model = None

training.set_seed(1)
text_model = keras.Sequential(
    [
        keras.Input((None,)),
        keras.layers.Embedding(96, 4),
        keras.layers.LSTM(4, return_sequences=True),
        keras.layers.Dense(96),
    ]
)
text_model.compile(
    optimizer=keras.optimizers.Adam(learning_rate=0.03),
    loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
)
text_model = training.fit(text_model, X_train[:64], Y_train[:64], epochs=1, batch_size=64)
