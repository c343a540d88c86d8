# /// answer
# what = "four numbers of one day taken for four steps"
# score = 4
# message = ["\"today only\": what is read", "four features of one step"]
# ///
# %% application-shapes
application_shapes = {
    "caption": "one-to-many",
    "sentiment": "many-to-one",
    "digit": "one-to-one",
    "next day": "many-to-one",
    "translation": "many-to-many",
    "next week": "many-to-many",
    "speech": "many-to-many",
    "melody": "one-to-many",
    "gesture": "many-to-one",
    "today only": "many-to-one",
}
