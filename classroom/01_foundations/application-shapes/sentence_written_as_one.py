# /// answer
# what = "a sentence taken for one step"
# score = 0
# message = ["\"caption\": what is written", "\"speech\": what is written"]
# ///
# %% application-shapes
application_shapes = {
    "caption": "one-to-one",
    "sentiment": "many-to-one",
    "digit": "one-to-one",
    "next day": "many-to-one",
    "translation": "many-to-one",
    "next week": "many-to-many",
    "speech": "many-to-one",
    "melody": "one-to-many",
    "gesture": "many-to-one",
    "today only": "one-to-one",
}
