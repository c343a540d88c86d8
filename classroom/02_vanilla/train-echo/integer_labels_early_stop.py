# /// answer
# what = "whole numbers as labels with the sparse loss, early stopping on fresh sequences"
# ///
# %% train-echo
train = datasets.echo_sequences(6000, seed=1)
val = datasets.echo_sequences(500, seed=2)

echo_model = keras.Sequential(
    [keras.Input(shape=(5, 10)), keras.layers.LSTM(25), keras.layers.Dense(10, activation="softmax")]
)
echo_model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
echo_model.optimizer.learning_rate = 0.01
echo_history = training.fit(
    echo_model,
    encoding.one_hot(train, 10),
    train[:, 2],
    epochs=12,
    batch_size=64,
    validation_data=(encoding.one_hot(val, 10), val[:, 2]),
    patience=3,
)
