# /// answer
# what = "forecast_airline is written, airline_model is not"
# score = 0
# message = "`airline_model` is not answered yet"
# ///
# %% forecast-airline
known = datasets.airline_passengers().values[:-36, 0]  # (108,): 1949 to 1957, in thousands
airline_model = None  # becomes your trained model


def forecast_airline(model, history):
    logs = np.log(history)
    m = logs.mean(axis=1, keepdims=True)
    return np.exp(model.predict((logs - m)[..., None], verbose=0) + m)
