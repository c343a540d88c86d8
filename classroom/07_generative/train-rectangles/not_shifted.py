# /// answer
# what = "target and input are the same"
# score = 0
# message = "it says the number that it has just read"
# ///
# %% train-rectangles
numbers = shapes.rectangles(2000, grid=12, seed=1).reshape(2000, 10)
rectangle_model = None

X = Y = numbers

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
training.fit(rectangle_model, X, Y, epochs=1, batch_size=64)
