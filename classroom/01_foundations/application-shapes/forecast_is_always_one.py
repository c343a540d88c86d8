# /// answer
# what = "a forecast of seven days taken for one step"
# score = 4
# message = ["\"next week\": what is written", "7 days are written"]
# ///
# %% application-shapes
application_shapes = {
    "caption": "one-to-many",
    "sentiment": "many-to-one",
    "digit": "one-to-one",
    "next day": "many-to-one",
    "translation": "many-to-many",
    "next week": "many-to-one",
    "speech": "many-to-many",
    "melody": "one-to-many",
    "gesture": "many-to-one",
    "today only": "one-to-one",
}
