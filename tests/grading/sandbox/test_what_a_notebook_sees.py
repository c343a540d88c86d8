"""A notebook sees its own files, Python and /usr; of the machine, the grader and other students, nothing."""

import ast
import json
import os
import re
import socket
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

import ipykernel_launcher
import pytest
from sandboxed import LIMITS, runner

import lstm_utils
from lstm_utils.grading.sandbox.preloaded import kernel_environment

CHECKOUT = Path(lstm_utils.__file__).resolve().parent.parent


@pytest.fixture
def course(tmp_path):
    """A course as the grader has it, where one submission is about to run."""
    files = {
        "source/01_lesson/lesson.py": "the solution",
        "gradebook.db": "the gradebook",
        "submitted/other/01_lesson/lesson.ipynb": "another submission",
        "autograded/other/01_lesson/lesson.ipynb": "another submission",
        "autograded/ada/01_lesson/lesson.ipynb": "the hidden tests",
        "autograded/ada/01_lesson/data.csv": "1,2,3",
        "autograded/ada/01_lesson/more/data.csv": "4,5,6",
    }
    for name, content in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)
    return tmp_path


def read_or_say_why(path) -> str:
    return f"""
try:
    print(open({str(path)!r}).read())
except OSError as error:
    print(type(error).__name__)
"""


def test_the_working_folder_is_a_copy_without_notebooks(run, course):
    folder = course / "autograded/ada/01_lesson"
    ran = run(
        "import os; os.getcwd()",
        "sorted(os.path.join(here, name) for here, _, names in os.walk('.') for name in names)",
        "print(open('data.csv').read(), open('more/data.csv').read())",
        "open('data.csv', 'w').write('changed'); open('new.txt', 'w').write('new')",
        folder=folder,
    )
    assert ran.texts[:3] == ["'/home/student'", "['./data.csv', './more/data.csv']", "1,2,3 4,5,6\n"]
    assert ran.errors == [None] * 4
    assert (folder / "data.csv").read_text() == "1,2,3"
    assert not (folder / "new.txt").exists()


def test_links_in_the_folder_lead_nowhere(run, course):
    folder = course / "autograded/ada/01_lesson"
    (folder / "solution.py").symlink_to(course / "source/01_lesson/lesson.py")
    (folder / "source").symlink_to(course / "source")
    os.mkfifo(folder / "pipe")
    ran = run("import os; sorted(os.listdir())", folder=folder)
    assert ran.texts == ["['data.csv', 'more']"]


@pytest.mark.parametrize(
    "name", ["source/01_lesson/lesson.py", "gradebook.db", "submitted/other/01_lesson/lesson.ipynb"]
)
def test_the_course_cannot_be_read(run, course, name):
    folder = course / "autograded/ada/01_lesson"
    ran = run(
        read_or_say_why(course / name),
        read_or_say_why(Path("../../..") / name),
        read_or_say_why(f"/proc/1/root/{name}"),
    )
    assert [text.strip() for text in ran.texts[:2]] == ["FileNotFoundError"] * 2
    assert ran.texts[2].strip() in ("FileNotFoundError", "PermissionError")
    assert folder.is_dir()


def test_of_an_editable_install_only_the_package_is_visible(run):
    ran = run(f"import os; sorted(os.listdir({str(CHECKOUT)!r}))")
    shown = set(ast.literal_eval(ran.texts[0]))
    assert "lstm_utils" in shown
    assert not shown & {"source", "tests", "classroom", "gradebook.db", "nbgrader_config.py", ".git"}


def test_the_home_folder_is_another_and_empty(run):
    Path(os.environ["HOME"], "private.txt").write_text("private")
    ran = run(
        "import os; (os.path.expanduser('~'), os.listdir(os.path.expanduser('~')))",
        read_or_say_why(Path(os.environ["HOME"], "private.txt")),
        "import getpass; getpass.getuser()",
        "os.listdir('/home')",
    )
    assert ran.texts[0] == "('/home/student', [])"
    assert ran.texts[1].strip() == "FileNotFoundError"
    assert ran.texts[2] == "'student'"
    # Of other homes only the way to an installation that lies in one.
    way = {path.parts[2] for path in (CHECKOUT, Path(sys.prefix)) if path.is_relative_to("/home")}
    assert set(ast.literal_eval(ran.texts[3])) <= {"student"} | way


def test_the_environment_holds_a_listed_few_and_does_not_tell_of_grading(run):
    ran = run("import json, os; print(json.dumps(dict(os.environ)))", "print(open('/proc/self/environ').read())")
    environment = json.loads(ran.texts[0])
    by_ipython = {"TERM", "CLICOLOR", "CLICOLOR_FORCE", "FORCE_COLOR", "PAGER", "GIT_PAGER"}
    assert {name: environment[name] for name in kernel_environment()} == kernel_environment()
    assert set(environment) - set(kernel_environment()) <= by_ipython
    everything = "".join(ran.texts)
    assert "NBGRADER" not in everything.upper()
    assert "do-not-tell" not in everything


LOOK = """
import sys
print(open('/proc/self/cmdline').read().split(chr(0)))
print(sys.orig_argv)
print(sys.argv)
print([name for name in sys.modules if name.startswith('lstm_utils.grading')])
print(sys.modules['__main__'].__dict__ is globals(), hasattr(sys.modules['__main__'], '__file__'))
print(open('/proc/self/comm').read())
"""


def test_its_process_looks_like_that_of_any_kernel(run, cold_server):
    for ran in (run(LOOK), runner(cold_server)(LOOK)):
        line, original, arguments, modules, main, name = ran.texts[0].splitlines()[:6]
        *words, nothing = ast.literal_eval(line)
        assert words[:4] == [sys.executable, "-m", "ipykernel_launcher", "-f"]
        assert re.fullmatch(r"/run/kernel/kernel-[0-9a-f]{10,}\.json", words[4])
        assert (len(words), nothing) == (5, "")
        assert ast.literal_eval(original) == words
        assert ast.literal_eval(arguments) == [ipykernel_launcher.__file__, *words[3:]]
        assert (modules, main) == ("[]", "True False")
        assert name.startswith("python")


def test_other_processes_cannot_be_seen_or_signalled(run, server):
    ran = run(
        "import os; [int(pid) for pid in os.listdir('/proc') if pid.isdigit()]",
        f"os.kill({server.pid}, 0)",
        "os.kill(os.getppid() or 999999, 0)",
    )
    assert len(ast.literal_eval(ran.texts[0])) == 2  # the one that holds the sandbox, and the kernel
    assert ran.errors[1:] == ["ProcessLookupError"] * 2
    assert not server.ended


def test_nothing_can_be_written_outside_a_few_folders(run):
    ran = run(
        """
import os
writable = []
for here, folders, _ in os.walk("/"):
    if here.startswith("/proc"):
        folders.clear()
    elif os.access(here, os.W_OK):
        writable.append(here)
        folders.clear()
sorted(writable)
""",
        # Files of Linux itself that belong to root. Opening is enough: nothing is written.
        """
import glob
opened = []
for path in ["/proc/sysrq-trigger", *glob.glob("/proc/sys/**", recursive=True)]:
    if os.path.isfile(path):
        try:
            os.close(os.open(path, os.O_WRONLY))
        except OSError:
            continue
        opened.append(path)
opened
""",
        limits=replace(LIMITS, cell_seconds=300, notebook_seconds=600),  # a machine may have many folders
    )
    writable = ast.literal_eval(ran.texts[0])
    assert [path for path in writable if path != "/dev/pts"] == ["/dev/shm", "/home/student", "/run", "/tmp"]
    # What belongs to the sandbox's own namespaces ends with it.
    own = (
        "net/",
        "fs/mqueue/",
        "user/",
        *(f"kernel/{name}" for name in ("ns_last_pid", "pid_max", "auto_msgmni", "msg", "sem", "shm")),
    )
    opened = [path.removeprefix("/proc/sys/") for path in ast.literal_eval(ran.texts[1])]
    assert [path for path in opened if not path.startswith(own)] == []


def test_no_right_is_left_to_it(run):
    ran = run(
        "print(open('/proc/self/status').read())",
        "import os; (os.getuid(), os.getgid(), os.geteuid(), [g for g in os.getgroups() if g not in (1000, 65534)])",
    )
    status = dict(line.split(":\t", 1) for line in ran.texts[0].splitlines() if ":\t" in line)
    for name in ("CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb"):
        assert int(status[name], 16) == 0
    assert status["NoNewPrivs"] == "1"
    assert status["Seccomp"] == "2"
    assert ran.texts[1] == "(1000, 1000, 1000, [])"


def test_it_cannot_use_calls_that_a_kernel_never_needs(run):
    ran = run(
        """
import ctypes, errno, platform
libc = ctypes.CDLL(None, use_errno=True)

def error_of(name, *arguments):
    ctypes.set_errno(0)
    return errno.errorcode.get(ctypes.get_errno(), "none") if getattr(libc, name)(*arguments) == -1 else "none"

refused = {
    "unshare": error_of("unshare", 0x10000000),
    "setns": error_of("setns", 0, 0),
    "mount": error_of("mount", b"none", b"/tmp", b"tmpfs", 0, 0),
    "ptrace": error_of("ptrace", 0, 0, 0, 0),
    "process_vm_readv": error_of("process_vm_readv", 1, 0, 0, 0, 0, 0),
    "personality": error_of("personality", 0),
    "clone": error_of("syscall", {"x86_64": 56, "aarch64": 220}[platform.machine()], 0x10000000, 0, 0, 0, 0),
    "memfd_create": error_of("memfd_create", b"x", 0),
    "shmget": error_of("shmget", 0, 4096, 0o600),
    "parent death signal": error_of("prctl", 1, 0, 0, 0, 0),
    "packet socket": error_of("socket", 17, 3, 0),
    "netfilter": error_of("socket", 16, 3, 12),
    "shared memory": error_of("mmap", 0, ctypes.c_size_t(4096), 3, 0x21, -1, 0),
}
refused
"""
    )
    assert ast.literal_eval(ran.texts[0]) == {
        "unshare": "EPERM",
        "setns": "EPERM",
        "mount": "EPERM",
        "ptrace": "EPERM",
        "process_vm_readv": "EPERM",
        "personality": "EPERM",
        "clone": "EPERM",
        "memfd_create": "ENOSYS",
        "shmget": "ENOSYS",
        "parent death signal": "EPERM",
        "packet socket": "EAFNOSUPPORT",
        "netfilter": "EAFNOSUPPORT",
        "shared memory": "ENOMEM",
    }


def test_it_cannot_make_a_user_namespace_in_any_way(run):
    ran = run("!unshare --user --map-root-user id 2>&1; true")
    assert "Operation not permitted" in ran.texts[0]


def test_processes_threads_and_pools_work(run):
    ran = run(
        "import subprocess, sys; subprocess.run([sys.executable, '-c', 'print(6 * 7)'], capture_output=True).stdout",
        """
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
with ProcessPoolExecutor(2) as pool, ThreadPoolExecutor(2) as threads:
    print(list(pool.map(abs, [-1, -2])), list(threads.map(abs, [-3])))
""",
        "!echo $HOME",
        "import tempfile; tempfile.TemporaryFile().write(b'12')",
        "%%bash\necho from bash",
    )
    assert ran.errors == [None] * 5
    assert ran.texts == ["b'42\\n'", "[1, 2] [3]\n", "/home/student\r\n", "2", "from bash\n"]


class TestNetwork:
    def test_there_is_no_way_out(self, run):
        ran = run(
            "import socket; socket.create_connection(('192.0.2.1', 80), timeout=5)",
            "import urllib.request; urllib.request.urlopen('https://example.org', timeout=5)",
        )
        assert ran.errors == ["OSError", "URLError"]

    def test_services_of_this_machine_cannot_be_reached(self, run):
        with (
            socket.create_server(("127.0.0.1", 0)) as tcp,
            socket.socket(socket.AF_UNIX) as named,
            tempfile.TemporaryDirectory(dir="/tmp") as folder,  # a socket's path must be short
        ):
            named.bind(f"{folder}/service")
            named.listen()
            ran = run(
                f"import socket; socket.create_connection(('127.0.0.1', {tcp.getsockname()[1]}), timeout=5)",
                f"socket.socket(socket.AF_UNIX).connect('{folder}/service')",
            )
        assert ran.errors == ["ConnectionRefusedError", "FileNotFoundError"]

    def test_the_server_cannot_be_reached(self, run, server):
        ran = run(
            f"import socket; socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET).connect('\\0{server.address.name}')",
            "[line for line in open('/proc/net/unix') if 'lstm-course' in line]",
            "import os; [os.readlink(f'/proc/self/fd/{fd}') for fd in range(3)]",
        )
        assert ran.errors == ["ConnectionRefusedError", None, None]
        assert ran.texts[1] == "[]"

    def test_what_it_listens_on_cannot_be_reached(self, run):
        answers = []

        def knock(cell, number):
            if number == 1:
                with pytest.raises(ConnectionRefusedError):
                    socket.create_connection(("127.0.0.1", 54545), timeout=5)
                answers.append("refused")

        ran = run(
            "import socket; server = socket.create_server(('0.0.0.0', 54545))",
            "socket.create_connection(('127.0.0.1', 54545)) and 'inside it works'",
            on_cell=knock,
        )
        assert answers == ["refused"]
        assert ran.texts[1] == "'inside it works'"


class TestImports:
    def test_a_file_beside_the_notebook_does_not_stand_in_for_a_library(self, run, tmp_path):
        for name in ("colorsys.py", "numpy.py", "mine.py"):
            (tmp_path / name).write_text("raise RuntimeError('a file of the submission was imported')")
        ran = run("import colorsys; colorsys.__file__", "import numpy; numpy.ones(1)", "import mine", folder=tmp_path)
        assert ran.errors == [None, None, "ModuleNotFoundError"]
        assert "/home/student" not in ran.texts[0]

    def test_what_the_lesson_ships_can_be_imported(self, run, tmp_path):
        (tmp_path / "submission").mkdir()
        (tmp_path / "submission" / "lesson_helper.py").write_text("answer = 'changed by the student'")
        (tmp_path / "lesson").mkdir()
        (tmp_path / "lesson" / "lesson_helper.py").write_text("answer = 'as the lesson ships it'")
        ran = run(
            "import lesson_helper; lesson_helper.answer", folder=tmp_path / "submission", modules=tmp_path / "lesson"
        )
        assert ran.texts == ["'as the lesson ships it'"]

    def test_kernels_of_one_server_draw_different_random_numbers(self, run):
        cell = "import numpy, random, uuid; (numpy.random.rand(), random.random(), str(uuid.uuid4()))"
        first, second = (ast.literal_eval(run(cell).texts[0].replace("np.float64", "")) for _ in range(2))
        assert all(a != b for a, b in zip(first, second, strict=True))


def test_threads_of_a_kernel_do_not_interrupt_one_another(run):
    told = "threading.Thread(target=lambda: print(os.sched_getscheduler(0) == os.SCHED_BATCH)).start()"
    assert run(f"import os, threading; {told}").texts == ["True\n"]
