# /// answer
# what = "RMSprop, dropout, a random order"
# ///
# %% train-text
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
