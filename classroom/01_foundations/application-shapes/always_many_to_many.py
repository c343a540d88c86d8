# /// answer
# what = "many-to-many for all"
# score = 0
# message = ["\"caption\": what is read", "\"melody\": what is read"]
# ///
# %% application-shapes
names = ["caption", "sentiment", "digit", "next day", "translation"]
names += ["next week", "speech", "melody", "gesture", "today only"]
application_shapes = {name: "many-to-many" for name in names}
