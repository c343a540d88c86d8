# /// answer
# what = "the kind of problem in place of the shape"
# score = 0
# message = ["\"caption\" has no shape that there is", "a kind of problem and not a shape"]
# ///
# %% application-shapes
application_shapes = {
    "caption": "sequence generation",
    "sentiment": "sequence classification",
    "digit": "one-to-one",
    "next day": "many-to-one",
    "translation": "many-to-many",
    "next week": "sequence to sequence",
    "speech": "sequence to sequence",
    "melody": "one-to-many",
    "gesture": "many-to-one",
    "today only": "one-to-one",
}
