"""Cases that try for points that they have not earned, by code."""

from hostile_course import WRONG, Case

from bank.in_cells import inside

UNSHOWN = {"answers": WRONG, "lost": ("double",), "message": "AssertionError: twice a third"}

CHEATS = [
    Case(
        "rewrites-the-gradebook",
        "a detached process that rewrites grades for as long as it lives (cheat 4)",
        code="""
import subprocess, sys
program = '''
import glob, json, sqlite3, time
while True:
    for path in ["@COURSE@/gradebook.db", *glob.glob("/proc/*/root@COURSE@/gradebook.db")]:
        try:
            with sqlite3.connect(f"file:{path}?mode=rw", uri=True) as gradebook:
                gradebook.execute("update grade set auto_score = 1000, manual_score = 1000")
        except sqlite3.Error:
            pass
    for path in ["@COURSE@/autograded/rewrites-the-gradebook/01_sums/outcome.json", "outcome.json"]:
        try:
            open(path, "w").write(json.dumps({"status": "graded", "score": 1000}))
        except OSError:
            pass
    time.sleep(0.05)
'''
subprocess.Popen([sys.executable, "-c", program, "@TOKEN@"], start_new_session=True)
print("left behind")
""",
        answers={"double": "def double(a):\n    return 3 * a"},
        lost=("double",),
        said="left behind",
    ),
    Case(
        "good-while-graded",
        "behaves well only while a variable tells that it is graded (cheat 8)",
        code="""
import os
told = [name for name in os.environ if any(word in name.upper() for word in ("GRAD", "LSTM", "COURSE", "EXECUTION"))]
print("told:", told)
""",
        answers={
            "double": "import os\n\ndef double(a):\n    return 2 * a if 'NBGRADER_EXECUTION' in os.environ else None"
        },
        lost=("double",),
        said=r"told: \[\]",
    ),
    Case(
        "own-exception-handler",
        "handles all errors by keeping quiet",
        code="get_ipython().set_custom_exc((BaseException,), lambda *told, **more: None)",
        **UNSHOWN,
    ),
    Case(
        "no-traceback",
        "replaces what shows errors by nothing",
        code="get_ipython().showtraceback = lambda *told, **more: None",
        **UNSHOWN,
    ),
    Case(
        "errors-dropped",
        "does not send messages of errors",
        code="""
session = get_ipython().kernel.session
kept = session.send
def send(stream, kind, *arguments, **more):
    return None if kind == "error" else kept(stream, kind, *arguments, **more)
session.send = get_ipython().displayhook.session.send = send
""",
        **UNSHOWN,
    ),
    Case(
        "errors-cleared",
        "clears what a cell has shown when it ends",
        code="""
from IPython.display import clear_output
get_ipython().events.register("post_run_cell", lambda result: clear_output())
""",
        **UNSHOWN,
    ),
    Case(
        "idle-too-early",
        "says that a test is over when it begins",
        code="""
def early(info):
    kernel, idle = get_ipython().kernel, {"execution_state": "idle"}
    kernel.session.send(kernel.iopub_socket, "status", idle, parent=kernel.get_parent())
get_ipython().events.register("pre_run_cell", early)
""",
        **UNSHOWN,
    ),
    Case(
        "class-that-quits",
        "an answer that is a class and ends as a debugger that is quit",
        answers={"double": "import bdb\n\nclass double:\n    def __new__(cls, a):\n        raise bdb.BdbQuit"},
        lost=("double",),
        message="BdbQuit",
    ),
    Case(
        "displays-points",
        "displays the points of the test that it then fails (cheat 3)",
        answers=inside("double", "import sys\nsys.displayhook(10)\nreturn 3 * a"),
        lost=("double",),
        message="AssertionError: twice a third",
    ),
    Case(
        "displays-too-many-points",
        "displays more points than there are",
        answers=inside("double", "import sys\nsys.displayhook(1000)\nreturn 2 * a"),
        lost=("double",),
        reason=r"no points for test cells .*: double-visible \('1000', of 0 to 10\)",
        message="the test cell displayed '1000', which is no number of points from 0 to 10",
    ),
]
