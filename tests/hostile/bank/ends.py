"""Cases that end the process they run in, or what watches it."""

from hostile_course import Case

from bank.in_cells import inside

ENDS = [
    Case(
        "os-exit",
        "ends Python with os._exit",
        answers=inside("double", "import os\nos._exit(0)"),
        status="failed",
        reason=r"ended by itself with exit code 0.*\(double\)|\(double\).*ended by itself with exit code 0",
    ),
    Case(
        "sys-exit",
        "calls sys.exit in a function that a test calls",
        answers=inside("double", "import sys\nsys.exit(0)"),
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
        answers=inside("double", "import os, signal\nos.kill(os.getpid(), signal.SIGINT)\nwhile True:\n    pass"),
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
