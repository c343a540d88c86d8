"""What was handed in: finding a notebook that can be graded, mending it, and telling whether it has changed.

Uses the course, and of the sandbox its limits and its way to read a folder of a stranger.
"""
