"""Cases that take more of the machine than a notebook may."""

from hostile_course import Case

from bank.in_cells import inside, of_limit


def _too_much(name: str, what: str, code: str, limit: str) -> Case:
    """Ended at a limit, in the cell of question `add`."""
    return Case(
        name,
        what,
        code=code,
        status="failed",
        limit=limit,
        reason=rf"{of_limit(limit)}.*\(add\)|\(add\).*{of_limit(limit)}",
    )


TOO_MUCH = [
    _too_much(
        "memory",
        "takes memory without end",
        "kept = []\nwhile True:\n    kept.append(bytearray(20_000_000))",
        "memory_mb",
    ),
    _too_much(
        "memory-of-children",
        "takes memory in several processes",
        """
import os, time
for _ in range(6):
    if os.fork() == 0:
        kept = bytearray(b"x" * 200_000_000)
        time.sleep(3600)
time.sleep(3600)
""",
        "memory_mb",
    ),
    Case(
        "memory-at-once",
        "asks for more memory than there is, at once",
        answers=inside("double", "import numpy\nreturn numpy.ones((200_000, 200_000))"),
        lost=("double",),
        message="MemoryError",
        reason=of_limit("memory_mb"),
    ),
    Case(
        "plot",
        "a plot of 50,000 pixels square",
        code="""
import matplotlib.pyplot as plt
plt.figure(figsize=(500, 500), dpi=100)
plt.plot([1, 2])
plt.savefig("plot.png")
""",
        reason=of_limit("memory_mb"),
    ),
    _too_much(
        "open-files",
        "opens files without end",
        "kept = []\nwhile True:\n    try:\n        kept.append(open('/dev/null'))\n    except OSError:\n        pass",
        "open_files",
    ),
    Case(
        "open-files-let-go",
        "opens files without end, and lets go of them at the first error",
        answers=inside(
            "double",
            """
kept = []
try:
    while True:
        kept.append(open("/dev/null"))
except OSError as error:
    kept.clear()
    raise OSError(*error.args)
""",
        ),
        lost=("double",),
        message="Too many open files",
        reason=of_limit("open_files"),
    ),
    _too_much(
        "fork-bomb",
        "a fork bomb",
        "import os\nwhile True:\n    try:\n        os.fork()\n    except OSError:\n        pass",
        "processes",
    ),
    _too_much(
        "fork-bomb-in-a-shell",
        "starts programs without end in a shell",
        "!(while :; do sleep 3600 & done); exec sleep 3600",
        "processes",
    ),
    _too_much(
        "threads",
        "starts threads without end",
        "import threading, time\nwhile True:\n    threading.Thread(target=time.sleep, args=(3600,)).start()",
        "processes",
    ),
    _too_much(
        "programs",
        "starts programs without end",
        "import subprocess\nkept = []\nwhile True:\n    kept.append(subprocess.Popen(['sleep', '3600', '@TOKEN@']))",
        "processes",
    ),
    Case(
        "fills-a-file",
        "writes one file without end",
        answers=inside(
            "double", "with open('large', 'wb') as file:\n    while True:\n        file.write(bytes(1_000_000))"
        ),
        lost=("double",),
        message="File too large",
        reason=of_limit("file_mb"),
    ),
    Case(
        "fills-its-folder",
        "fills the disk with files",
        answers=inside(
            "double", "import itertools\nfor n in itertools.count():\n    open(f'{n}', 'wb').write(bytes(4_000_000))"
        ),
        lost=("double",),
        message="No space left on device",
        reason=of_limit("folder_mb"),
    ),
    Case(
        "fills-tmp",
        "fills /tmp and /dev/shm",
        code="""
def fill(folder):
    try:
        for n in range(1000):
            open(f'{folder}/{n}', 'wb').write(bytes(4_000_000))
    except OSError as error:
        print('full:', error.strerror)
fill('/tmp')
fill('/dev/shm')
""",
        said="(full: No space left on device\n+){2}",
    ),
    _too_much("prints", "prints without end", "while True:\n    print('x' * 1000)", "output_mb"),
    _too_much(
        "prints-past-python",
        "writes to its standard output, past Python, without end",
        "import os\nwhile True:\n    os.write(1, b'x' * 100_000)",
        "output_mb",
    ),
    _too_much("large-output", "returns an output of 100 MB", "'x' * 100_000_000", "output_mb"),
    _too_much(
        "displays",
        "displays without end",
        "from IPython.display import HTML, display\nwhile True:\n    display(HTML('x' * 100_000))",
        "output_mb",
    ),
    _too_much("large-error", "raises an error with a text of 20 MB", "raise ValueError('x' * 20_000_000)", "output_mb"),
]
