# /// answer
# what = "functional, Keras's own fit, fewer units"
# ///
# %% train-text
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
