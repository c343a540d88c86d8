# /// answer
# what = "no start symbol"
# score = 0
# message = ["Not enough of 500 drawings", "did not begin with the start symbol 12"]
# ///
# %% train-rectangles
numbers = shapes.rectangles(2000, grid=12, seed=1).reshape(2000, 10)
rectangle_model = None

X = numbers[:, :-1]
Y = numbers[:, 1:]

training.set_seed(1)
rectangle_model = keras.Sequential(
    [
        keras.Input((None,)),
        keras.layers.Embedding(13, 16),
        keras.layers.LSTM(64, return_sequences=True),
        keras.layers.Dense(12),
    ]
)
rectangle_model.compile(
    optimizer=keras.optimizers.Adam(0.03), loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True)
)
training.fit(rectangle_model, X, Y, epochs=5, batch_size=64)
