# /// answer
# what = "one application forgotten"
# score = 0
# message = ["none for speech", "\"speech\" has no shape"]
# ///
# %% application-shapes
application_shapes = {
    "caption": "one-to-many",
    "sentiment": "many-to-one",
    "digit": "one-to-one",
    "next day": "many-to-one",
    "translation": "many-to-many",
    "next week": "many-to-many",
    "melody": "one-to-many",
    "gesture": "many-to-one",
    "today only": "one-to-one",
}
