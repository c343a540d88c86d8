# /// answer
# what = "left as it was"
# score = 0
# message = "`echo_model` is not answered yet"
# ///
# %% train-echo
echo_model = None  # becomes your trained model
echo_history = None  # becomes what training.fit returns

# YOUR CODE HERE
raise NotImplementedError()
