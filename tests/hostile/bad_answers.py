"""Cases that are code in an answer's cell."""

from hostile_course import LIMITS, Case


def _in(question: str, body: str) -> dict[str, str]:
    """An answer whose function does this when it is called."""
    head = {"add": "def add(a, b):", "double": "def double(a):", "total": "def total(path):"}[question]
    return {question: "\n".join([head, *("    " + line for line in body.strip("\n").splitlines())])}


def _limit(name: str) -> str:
    """What the reason must say of a limit: its value and its name."""
    return rf"\b{LIMITS[name]}\b.*\(limit: {name}\)"


def _too_much(name: str, what: str, code: str, limit: str) -> Case:
    """Ended at a limit, in the cell of question `add`."""
    return Case(
        name,
        what,
        code=code,
        status="failed",
        limit=limit,
        reason=rf"{_limit(limit)}.*\(add\)|\(add\).*{_limit(limit)}",
    )


TOO_LONG = [
    Case(
        "endless-loop",
        "an endless loop in a function",
        answers=_in("double", "while True:\n    pass"),
        lost=("double",),
        message="it ran longer than a cell may",
        reason=_limit("cell_seconds"),
    ),
    Case(
        "endless-loop-in-the-cell",
        "an endless loop in the answer's cell itself",
        answers={"add": "while True:\n    pass"},
        lost=("add",),
        message="the answer's own cell stopped: it ran longer than a cell may",
        reason=_limit("cell_seconds"),
    ),
    Case(
        "endless-loop-catches-interrupt",
        "an endless loop that catches KeyboardInterrupt",
        answers=_in(
            "double",
            "import time\nwhile True:\n    try:\n        time.sleep(3600)\n    except BaseException:\n        pass",
        ),
        status="timeout",
        limit="notebook_seconds",
        reason=_limit("notebook_seconds"),
    ),
    Case(
        "endless-loop-in-c",
        "an endless loop in compiled code, which does not look at signals",
        answers=_in("double", "from collections import deque\nfrom itertools import repeat\ndeque(repeat(0), 0)"),
        status="timeout",
        limit="notebook_seconds",
        reason=_limit("notebook_seconds"),
    ),
    Case(
        "freezes-itself",
        "stops its own process with SIGSTOP",
        code="import os, signal\nos.kill(os.getpid(), signal.SIGSTOP)",
        status="timeout",
        limit="notebook_seconds",
        reason=_limit("notebook_seconds"),
    ),
    Case(
        "sleeps",
        "sleeps for an hour",
        answers=_in("double", "import time\ntime.sleep(3600)"),
        lost=("double",),
        message="it ran longer than a cell may",
        reason=_limit("cell_seconds"),
    ),
    Case(
        "sleeps-in-a-shell",
        "a shell line that sleeps for an hour",
        code="!sleep 3600\nprint('never')",
        reason=_limit("cell_seconds"),
    ),
    Case(
        "deadlock",
        "waits for a lock that nobody gives back",
        answers=_in("double", "import threading\nlock = threading.Lock()\nlock.acquire()\nlock.acquire()"),
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
        answers=_in("double", "return int(input('twice what? ')) * 2"),
        lost=("double",),
        message="StdinNotImplementedError",
    ),
    Case(
        "recursion",
        "calls itself without end",
        answers=_in("double", "return double(a)"),
        lost=("double",),
        message="RecursionError|ran longer than a cell may",  # its text of a thousand lines takes IPython seconds
    ),
]

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
        answers=_in("double", "import numpy\nreturn numpy.ones((200_000, 200_000))"),
        lost=("double",),
        message="MemoryError",
        reason=_limit("memory_mb"),
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
        reason=_limit("memory_mb"),
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
        answers=_in(
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
        reason=_limit("open_files"),
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
        answers=_in(
            "double", "with open('large', 'wb') as file:\n    while True:\n        file.write(bytes(1_000_000))"
        ),
        lost=("double",),
        message="File too large",
        reason=_limit("file_mb"),
    ),
    Case(
        "fills-its-folder",
        "fills the disk with files",
        answers=_in(
            "double", "import itertools\nfor n in itertools.count():\n    open(f'{n}', 'wb').write(bytes(4_000_000))"
        ),
        lost=("double",),
        message="No space left on device",
        reason=_limit("folder_mb"),
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

ENDS = [
    Case(
        "os-exit",
        "ends Python with os._exit",
        answers=_in("double", "import os\nos._exit(0)"),
        status="failed",
        reason=r"ended by itself with exit code 0.*\(double\)|\(double\).*ended by itself with exit code 0",
    ),
    Case(
        "sys-exit",
        "calls sys.exit in a function that a test calls",
        answers=_in("double", "import sys\nsys.exit(0)"),
        lost=("double",),
        message="SystemExit",
    ),
    Case(
        "exit-and-quit",
        "calls exit() and quit()",
        code="exit()\nquit()\nimport time\ntime.sleep(0.5)",  # Jupyter's own kernel ends a moment later
    ),
    Case(
        "segmentation-fault",
        "a segmentation fault",
        code="import ctypes\nctypes.string_at(0)",
        status="failed",
        reason=r"SIGSEGV.*crash.*\(add\)|\(add\).*SIGSEGV.*crash",
    ),
    Case(
        "kills-its-kernel",
        "kills its own kernel",
        code="import os, signal\nos.kill(os.getpid(), signal.SIGKILL)",
        status="failed",
        reason=r"SIGKILL",
    ),
    Case(
        "kills-all-it-sees",
        "kills every process it can see, from Python",
        code="""
import os, signal
pids = {-1, 1, *(int(name) for name in os.listdir("/proc") if name.isdigit())} - {os.getpid()}
for pid in [*pids, *range(2, os.getpid())]:
    try:
        os.kill(pid, signal.SIGKILL)
    except OSError:
        pass
print("shot at all")
""",
        said="shot at all",
    ),
    Case(
        "kills-all-from-a-shell",
        "kills every process it can see, from a shell",
        code="!kill -9 -1",
        status="failed",
        reason="SIGKILL",
    ),
    Case(
        "kills-its-parent",
        "kills the parent of its process",
        code="import os\nos.kill(os.getppid(), 9)",
        status="failed",
        reason="SIGKILL",
    ),
    Case(
        "stops-the-kernel",
        "ends the event loop of its kernel",
        code="import tornado.ioloop\ntornado.ioloop.IOLoop.current().stop()",
        status="failed",
        reason="ended by itself with exit code 0",
    ),
    Case(
        "closes-all-files",
        "closes all descriptors of its process",
        code="import os\nos.closerange(0, 4096)",
        status="failed",
        reason="ended by",
    ),
    Case(
        "daemon",
        "leaves a daemon behind",
        code="""
import os, subprocess, sys
program = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(3600)"
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        os.closerange(0, 4096)
        os.execv(sys.executable, ["left-behind", "-c", program, "@TOKEN@"])
    os._exit(0)
os.wait()
subprocess.Popen([sys.executable, "-c", program, "@TOKEN@"], start_new_session=True)
print("left behind")
""",
        said="left behind",
    ),
    Case(
        "talks-garbage",
        "sends messages that are none",
        code="k = get_ipython().kernel\nk.iopub_socket.send_multipart([b'garbage'])",
        status="failed",
        reason="sent messages that Jupyter does not understand",
    ),
    Case(
        "interrupts-itself",
        "sends itself the signal of Ctrl-C",
        answers=_in("double", "import os, signal\nos.kill(os.getpid(), signal.SIGINT)\nwhile True:\n    pass"),
        lost=("double",),
        message="KeyboardInterrupt",
    ),
    Case(
        "deletes-everything",
        "deletes all that it can",
        code="!rm -rf ~/* /tmp/* /dev/shm/* /run/* /home /etc /var @COURSE@ @HOME@ @CANARY@ 2>/dev/null\nprint(4)",
        lost=("total",),
        message="FileNotFoundError",
        said="4",
    ),
]

# Reads what it finds at these places, and says how much that was.
_SPY = """
import glob

def spy(*places):
    found = []
    for place in places:
        for path in {place, *glob.glob(place, recursive=True)}:
            try:
                found.append((path, open(path, errors="replace").read()))
            except OSError:
                pass
    print(len(found), "files read:", found)
"""


def _spy(name: str, what: str, *places: str) -> Case:
    return Case(name, what, code=f"{_SPY}\nspy{places}", said="^0 files read")


REACHES_OUT = [
    _spy(
        "reads-the-source",
        "reads the lesson's source with the solutions",
        *("@COURSE@/source/01_sums/sums.ipynb", "@COURSE@/**", "../**/source/**/*.ipynb", "/proc/*/cwd/source/**"),
        *("/proc/*/root@COURSE@/source/01_sums/sums.ipynb", "*.ipynb", "/tmp/*/course/**", "/run/**/*.ipynb"),
    ),
    _spy(
        "reads-the-gradebook",
        "reads the gradebook",
        *("@COURSE@/gradebook.db", "@COURSE@/*.db*", "/proc/*/root@COURSE@/gradebook.db", "/proc/*/fd/*.db"),
    ),
    _spy(
        "reads-other-submissions",
        "reads what others handed in, and their grades",
        *("@COURSE@/submitted/*/*/*", "@COURSE@/autograded/**", "@COURSE@/autograded/.*/**", "../../*/01_sums/*"),
    ),
    _spy(
        "reads-the-home-folder",
        "reads the home folder of who grades",
        *(
            "@HOME@/.ssh/id_ed25519",
            "@HOME@/**",
            "@HOME@/.*",
            "/root/**",
            "/home/*/.ssh/*",
            "/etc/shadow",
            "/etc/ssh/*",
        ),
    ),
    Case(
        "reads-the-environment",
        "reads the environment of all processes it can see",
        code="""
import glob, os
everything = " ".join(f"{name}={value}" for name, value in os.environ.items())
for path in glob.glob("/proc/*/environ") + glob.glob("/proc/*/cmdline"):
    try:
        everything += open(path, errors="replace").read()
    except OSError:
        pass
print("the environment:", everything)
""",
        said="the environment: .*HOME=/home/student",
    ),
    Case(
        "reads-memory",
        "reads the memory of other processes",
        code="""
import ctypes, os
read = []
for pid in {os.getppid(), *(int(name) for name in os.listdir("/proc") if name.isdigit())} - {0, 1, os.getpid()}:
    try:
        os.close(os.open(f"/proc/{pid}/mem", os.O_RDWR))
        read.append(pid)
    except OSError:
        pass
traced = ctypes.CDLL(None).ptrace(16, 1, 0, 0)
print("memory of", read, "trace", traced)
""",
        said=r"memory of \[\] trace -1",
    ),
    Case(
        "writes-outside",
        "writes outside its folder",
        code="""
import os, shutil, sys
folders = ["@CANARY@", "@HOME@", "@COURSE@", "@COURSE@/source/01_sums", "@COURSE@/submitted", "@COURSE@/autograded",
           "/", "/etc", "/usr", "/usr/local/bin", "/var/tmp", "/root", os.path.dirname(os.__file__), sys.prefix,
           *sys.path[:3], "/proc/1/root/tmp", "/proc/1/cwd", "/sys", "/proc/sys/kernel"]
files = ["@CANARY@/kept", "@COURSE@/gradebook.db", "@COURSE@/source/01_sums/sums.ipynb", "@COURSE@/nbgrader_config.py",
         "/etc/passwd", sys.executable, os.__file__, "/proc/sysrq-trigger", "/proc/1/oom_score_adj"]
done = []
for path in [folder + "/@TOKEN@" for folder in folders if folder] + files:
    for do in (lambda: open(path, "ab").write(b"x"), lambda: os.mkdir(path), lambda: os.remove(path),
               lambda: os.chmod(path, 0o777), lambda: os.link(path, "mine"), lambda: os.rename(path, "mine")):
        try:
            do()
            done.append(path)
        except OSError:
            pass
print("outside:", [path for path in done if not path.startswith("/proc/1/")])  # its own sandbox's first process
for folder in (".", "/tmp", "/dev/shm"):
    open(folder + "/@TOKEN@", "w").write("mine")
print("and inside")
""",
        said=r"outside: \[\]\nand inside",
    ),
    Case(
        "leads-the-grader-astray",
        "leaves links and files in its folder where the grader may look for its own",
        code="""
import os
for name, target in {"sums.ipynb": "@COURSE@/source/01_sums/sums.ipynb", "outcome.json": "@CANARY@/kept",
                     "timestamp.txt": "@HOME@/.ssh/id_ed25519", "feedback": "/"}.items():
    os.symlink(target, name)
os.rename("numbers.csv", "kept.csv")
os.symlink("@CANARY@/kept", "numbers.csv")
os.replace("kept.csv", "numbers.csv")
""",
    ),
    Case(
        "connects",
        "opens connections: to this machine's services and to the world",
        code="""
import socket
def knock(address, family=socket.AF_INET, kind=socket.SOCK_STREAM):
    try:
        with socket.socket(family, kind) as client:
            client.settimeout(1)
            client.connect(address)
            client.send(b"@TOKEN@")
        return "reached"
    except OSError as error:
        return type(error).__name__
said = [knock(("127.0.0.1", @PORT@)), knock(("::1", @PORT@), socket.AF_INET6),
        knock("@CANARY@/s", socket.AF_UNIX), knock("\\0@TOKEN@", socket.AF_UNIX), knock(("192.0.2.1", 80)),
        knock(("192.0.2.1", 53), kind=socket.SOCK_DGRAM)]
print("reached:", said.count("reached"), "of", said)
""",
        said="reached: 0 of",
    ),
    Case(
        "listens",
        "listens on a port",
        # Another process of this machine has that port: only in a network of its own can the student have it too.
        code="""
import socket
server = socket.create_server(("0.0.0.0", @PORT@))
client = socket.create_connection(("127.0.0.1", @PORT@), timeout=5)
print("listens on", server.getsockname())
""",
        said=r"listens on \('0\.0\.0\.0'",
    ),
    Case(
        "looks-for-the-server",
        "looks for the preloaded server and its sockets",
        code="""
import array, glob, os, socket
others = [line.split()[-1] for line in open("/proc/net/unix") if "@" in line]
passed = []
for descriptor in os.listdir("/proc/self/fd"):
    try:
        opened = os.readlink(f"/proc/self/fd/{descriptor}")
    except OSError:
        continue
    if opened.startswith("/") and not opened.startswith(("/dev/", "/proc/", "/tmp/", "/usr/")):
        passed.append(opened)
for name in others:
    with socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET) as client:
        client.connect("\\0" + name.lstrip("@"))
print("sockets of others:", others, "opened by others:", passed)
""",
        said=r"sockets of others: \[\] opened by others: \[\]",
    ),
    Case(
        "mounts",
        "makes namespaces and mounts",
        code="""
import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)
done = [libc.unshare(0x10000000), libc.unshare(0x00020000), libc.mount(b"none", b"/home/student", b"tmpfs", 0, 0),
        libc.umount2(b"/tmp", 2), libc.chroot(b"/tmp"), libc.setns(0, 0)]
print("done:", done)
""",
        said=r"done: \[-1, -1, -1, -1, -1, -1\]",
    ),
]

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

ODD_OUTPUTS = [
    Case(
        "half-a-character",
        "prints half a character, which no file can hold",
        code="print('caf\\udce9 \\ud800')\nraise ValueError('\\ud83d')",
    ),
    Case(
        "odd-outputs",
        "displays what is no picture, and control characters",
        code="""
from IPython.display import display
page = "<script>while (true) {}</script>"
display({"image/png": "no picture", "text/html": page, "text/plain": "\\x00\\x1b[2J"}, raw=True)
print("\\x00\\x07\\x1b[2J\\x1b]0;title\\x07 shown")
""",
        said="shown",
    ),
    Case(
        "output-of-the-wrong-kind",
        "displays numbers where Jupyter wants text",
        code="from IPython.display import display\ndisplay({'text/plain': 7}, raw=True)",
        status="failed",
        reason="sent messages that Jupyter does not understand",
    ),
    Case(
        "error-in-markup",
        "an error whose text is markup of the screen, the page and the terminal",
        answers=_in("double", "raise ValueError('[/red] [bold]<script>alert(1)</script> {x} %s \\x1b[31m \\x00')"),
        lost=("double",),
        message=r"ValueError: \[/red\]",
    ),
    Case(
        "error-without-text",
        "an error whose own text raises an error",
        answers=_in(
            "double", "class Odd(Exception):\n    def __str__(self):\n        raise SystemError('no text')\nraise Odd"
        ),
        lost=("double",),
        message="SystemError: no text",
    ),
]

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
]

ANSWERS = [*TOO_LONG, *TOO_MUCH, *ENDS, *REACHES_OUT, *SHELL, *ODD_OUTPUTS, *CHEATS]
