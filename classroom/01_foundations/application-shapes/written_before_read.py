# /// answer
# what = "the two sides swapped"
# score = 0
# message = ["\"caption\": what is read", "\"melody\": what is read"]
# ///
# %% application-shapes
application_shapes = {
    "caption": "many-to-one",
    "sentiment": "one-to-many",
    "digit": "one-to-one",
    "next day": "one-to-many",
    "translation": "many-to-many",
    "next week": "many-to-many",
    "speech": "many-to-many",
    "melody": "many-to-one",
    "gesture": "one-to-many",
    "today only": "one-to-one",
}
