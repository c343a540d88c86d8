# /// answer
# what = "three hundred rectangles, learnt by heart"
# score = 0
# message = "hardly anything new"
# ///
# %% train-rectangles
numbers = shapes.rectangles(2000, grid=12, seed=1).reshape(2000, 10)
rectangle_model = None

X = np.hstack([np.full((2000, 1), 12), numbers[:, :-1]])
Y = numbers

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
training.fit(rectangle_model, np.tile(X[:300], (20, 1)), np.tile(Y[:300], (20, 1)), epochs=4, batch_size=50)
