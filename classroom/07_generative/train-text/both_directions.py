# /// answer
# what = "reads the future"
# score = 0
# message = "other layers with weights"
# ///
# %% train-text
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
