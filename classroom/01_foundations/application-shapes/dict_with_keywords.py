# /// answer
# what = "right, filled in step by step, and an application of the student's own"
# ///
# %% application-shapes
application_shapes = dict(caption="one-to-many", melody="one-to-many")
for name in ("sentiment", "next day", "gesture"):
    application_shapes[name] = "many-to-one"
for name in ("translation", "speech", "next week"):
    application_shapes[name] = "many-to-many"
application_shapes |= {"digit": "one-to-one", "today only": "one-to-one", "heartbeat": "many-to-one"}
