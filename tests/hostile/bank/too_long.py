"""Cases that do not end, or not in time."""

from hostile_course import Case

from bank.in_cells import inside, of_limit

TOO_LONG = [
    Case(
        "endless-loop",
        "an endless loop in a function",
        answers=inside("double", "while True:\n    pass"),
        lost=("double",),
        message="it ran longer than a cell may",
        reason=of_limit("cell_seconds"),
    ),
    Case(
        "endless-loop-in-the-cell",
        "an endless loop in the answer's cell itself",
        answers={"add": "while True:\n    pass"},
        lost=("add",),
        message="the answer's own cell stopped: it ran longer than a cell may",
        reason=of_limit("cell_seconds"),
    ),
    Case(
        "endless-loop-catches-interrupt",
        "an endless loop that catches KeyboardInterrupt",
        answers=inside(
            "double",
            "import time\nwhile True:\n    try:\n        time.sleep(3600)\n    except BaseException:\n        pass",
        ),
        status="timeout",
        limit="notebook_seconds",
        reason=of_limit("notebook_seconds"),
    ),
    Case(
        "endless-loop-in-c",
        "an endless loop in compiled code, which does not look at signals",
        answers=inside("double", "from collections import deque\nfrom itertools import repeat\ndeque(repeat(0), 0)"),
        status="timeout",
        limit="notebook_seconds",
        reason=of_limit("notebook_seconds"),
    ),
    Case(
        "freezes-itself",
        "stops its own process with SIGSTOP",
        code="import os, signal\nos.kill(os.getpid(), signal.SIGSTOP)",
        status="timeout",
        limit="notebook_seconds",
        reason=of_limit("notebook_seconds"),
    ),
    Case(
        "sleeps",
        "sleeps for an hour",
        answers=inside("double", "import time\ntime.sleep(3600)"),
        lost=("double",),
        message="it ran longer than a cell may",
        reason=of_limit("cell_seconds"),
    ),
    Case(
        "sleeps-in-a-shell",
        "a shell line that sleeps for an hour",
        code="!sleep 3600\nprint('never')",
        reason=of_limit("cell_seconds"),
    ),
    Case(
        "deadlock",
        "waits for a lock that nobody gives back",
        answers=inside("double", "import threading\nlock = threading.Lock()\nlock.acquire()\nlock.acquire()"),
        lost=("double",),
        message="it ran longer than a cell may",
    ),
    Case(
        "thread-without-end",
        "starts a thread that never ends, and hangs at the end of Python",
        code="""
import atexit, threading, time
threading.Thread(target=lambda: time.sleep(3600)).start()
atexit.register(time.sleep, 3600)
""",
    ),
    Case(
        "waits-for-input",
        "waits for input()",
        answers=inside("double", "return int(input('twice what? ')) * 2"),
        lost=("double",),
        message="StdinNotImplementedError",
    ),
    Case(
        "recursion",
        "calls itself without end",
        answers=inside("double", "return double(a)"),
        lost=("double",),
        message="RecursionError|ran longer than a cell may",  # its text of a thousand lines takes IPython seconds
    ),
]
