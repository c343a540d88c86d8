"""Running notebooks: jobs, the processes and machines that do them, and what is kept so that no cell runs twice.

Uses the course, the sandbox, and what was handed in.
"""
