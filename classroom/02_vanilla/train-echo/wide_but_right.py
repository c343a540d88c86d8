# /// answer
# what = "100 units in place of 25, well trained"
# score = 0
# message = "wrong number of parameters"
# ///
# %% train-echo
n = datasets.echo_sequences(5000, seed=1)
echo_model = keras.Sequential([keras.Input((5, 10)), keras.layers.LSTM(50), keras.layers.Dense(10, "softmax")])
echo_model.compile(keras.optimizers.Adam(0.01), "categorical_crossentropy", metrics=["accuracy"])
echo_history = training.fit(
    echo_model, encoding.one_hot(n, 10), encoding.one_hot(n[:, 2], 10), epochs=10, batch_size=64
)
