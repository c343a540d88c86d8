# /// answer
# what = "one-hot targets, windows of 50, the first 150,000 characters"
# ///
# %% train-text
ids = language.encode(corpus.reference_text())
train_ids, test_ids = windows.split_in_time(ids, len(ids) // 10)
X_train, Y_train = language.next_character_windows(train_ids, 25)
text_model = None

training.set_seed(2)
X, Y = language.next_character_windows(train_ids[:150_000], 50)
text_model = keras.Sequential()
text_model.add(keras.layers.Embedding(96, 24))
text_model.add(keras.layers.LSTM(64, return_sequences=True))
text_model.add(keras.layers.TimeDistributed(keras.layers.Dense(96)))
text_model.compile(
    optimizer=keras.optimizers.Adam(0.03), loss=keras.losses.CategoricalCrossentropy(from_logits=True)
)
training.fit(text_model, X, np.eye(96, dtype="float32")[Y], epochs=4, batch_size=32)
