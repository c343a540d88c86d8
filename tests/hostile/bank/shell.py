"""Cases that use IPython's own commands."""

from hostile_course import Case

SHELL = [
    Case(
        "pip-install",
        "installs packages with !pip and %pip",
        code="!pip install --quiet --retries 0 @TOKEN@ 2>&1 | tail -1\n%pip install --retries 0 @TOKEN@",
        said="(?i)error",
    ),
    Case(
        "reset",
        "forgets everything with %reset -f",
        code="%reset -f",
        lost=("add",),
        message="NameError",
    ),
    Case(
        "bash-cell",
        "an answer's cell that begins with %%bash",
        answers={"add": "%%bash\ndef add(a, b):\n    return a + b"},
        lost=("add",),
    ),
    Case(
        "changes-folder",
        "goes to another folder with %cd",
        code="%cd /tmp",
        lost=("total",),
        message="FileNotFoundError",
    ),
    Case(
        "starts-programs",
        "shell lines, %%bash and %%writefile that do no harm",
        code="!echo one\nprint(get_ipython().run_cell_magic('bash', '', 'echo two'))\n%env THREE=3\n%time 4",
        said="one",
    ),
]
