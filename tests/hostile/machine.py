"""The machine around a grader: secrets that nobody may read, places where nobody may write, what is left behind."""

import ctypes
import os
import secrets
import select
import socket
import sqlite3
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

import psutil

_PR_SET_CHILD_SUBREAPER = 36
_LOOK_AGAIN_SECONDS = 0.1
_ENDING_SECONDS = 30  # what ends takes a moment; who is still there after this will stay


@contextmanager
def adopting() -> Iterator[None]:
    """Orphans below this process become its children, so that none is lost from sight."""
    libc = ctypes.CDLL(None, use_errno=True)
    assert libc.prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) == 0
    try:
        yield
    finally:
        libc.prctl(_PR_SET_CHILD_SUBREAPER, 0, 0, 0, 0)
        for child in psutil.Process().children():
            with suppress(psutil.NoSuchProcess, ChildProcessError):
                if child.status() == psutil.STATUS_ZOMBIE:  # adopted, it stays until it is waited for
                    os.waitpid(child.pid, 0)


def processes_left(before: set[psutil.Process]) -> list[str]:
    """Processes below this one that were not there `before` and do not end; they are killed."""
    stay = _wait_for_those_after(before)
    for process in stay:
        with suppress(psutil.NoSuchProcess):
            process.kill()
    _wait_for_those_after(before)
    return list(stay.values())


def _wait_for_those_after(before: set[psutil.Process]) -> dict[psutil.Process, str]:
    """Wait for processes to end; what has not ended after a while, with its command line.

    The first process of a sandbox ends only when somebody has waited for the others in it: they may be adopted at
    any moment, so it takes more than one look at who is there.
    """
    deadline = time.monotonic() + _ENDING_SECONDS
    while (left := set(psutil.Process().children(recursive=True)) - before) and time.monotonic() < deadline:
        psutil.wait_procs(left, timeout=_LOOK_AGAIN_SECONDS)
    lines = {}
    for process in left:
        with suppress(psutil.NoSuchProcess):
            lines[process] = f"{process.pid} {' '.join(process.cmdline())}"
    return lines


def mounts() -> list[str]:
    return [line.split()[4] for line in Path("/proc/self/mountinfo").read_text().splitlines()]


def contents(folder: Path) -> dict[str, tuple[int, bytes]]:
    """What lies in a folder, however deep: kind with rights, and bytes, by path."""
    found, waiting = {}, [str(folder)]
    while waiting:
        for entry in os.scandir(waiting.pop()):
            content = Path(entry).read_bytes() if entry.is_file(follow_symlinks=False) else b""
            found[os.path.relpath(entry, folder)] = (entry.stat(follow_symlinks=False).st_mode, content)
            if entry.is_dir(follow_symlinks=False):
                waiting.append(entry.path)
    return found


class Machine:
    """A home folder, a folder of others, and services, each with a secret; see `names` for the cases' words.

    Parameters
    ----------
    folder
        Where to make them.
    """

    def __init__(self, folder: Path):
        self.token = f"hostile-{secrets.token_hex(8)}"
        hidden = ("source", "gradebook", "home", "environment", "neighbour")
        self.secrets = {name: f"secret-{name}-{secrets.token_hex(8)}" for name in hidden}
        self.home, self.canary, self.scratch = (folder / name for name in ("home", "canary", "scratch"))
        for path in (self.home / ".ssh", self.canary, self.scratch):
            path.mkdir(parents=True)
        (self.home / ".ssh" / "id_ed25519").write_text(self.secrets["home"])
        (self.canary / "kept").write_text("kept")
        self._services = ExitStack()
        self.listeners = []

    def __enter__(self) -> "Machine":
        self._services.enter_context(adopting())
        tcp = socket.create_server(("0.0.0.0", 0))
        self.port = tcp.getsockname()[1]
        # A socket's path must be short: where the folder's is not, this one is reached from within it.
        named, abstract = socket.socket(socket.AF_UNIX), socket.socket(socket.AF_UNIX)
        here = os.open(self.canary, os.O_RDONLY | os.O_DIRECTORY)
        named.bind(f"/proc/self/fd/{here}/s")
        os.close(here)
        abstract.bind(f"\0{self.token}")
        for listener in (named, abstract):
            listener.listen()
        for listener in (tcp, named, abstract):
            self.listeners.append(self._services.enter_context(listener))
        self.before = self.state()
        self.processes_before = set(psutil.Process().children(recursive=True))
        return self

    def __exit__(self, *error: object) -> None:
        self._services.close()

    @property
    def names(self) -> dict[str, str]:
        return {"HOME": str(self.home), "CANARY": str(self.canary), "TOKEN": self.token, "PORT": str(self.port)}

    @property
    def environment(self) -> dict[str, str]:
        """For the grader."""
        places = {"HOME": self.home, "TMPDIR": self.scratch, "JUPYTER_RUNTIME_DIR": self.scratch}
        return {name: str(path) for name, path in places.items()} | {"SECRET_TOKEN": self.secrets["environment"]}

    def state(self) -> dict[str, object]:
        """What must be the same before and after."""
        everywhere = (
            "/",
            "/tmp",
            "/var/tmp",
            "/dev/shm",
            "/etc",
            "/usr",
            "/usr/local/bin",
            "/root",
            "/home",
            os.getcwd(),
        )
        readable = [folder for folder in everywhere if os.access(folder, os.R_OK)]
        named = [f"{folder}/{name}" for folder in readable for name in os.listdir(folder)]
        return {
            "mounts": mounts(),
            "folder of others": contents(self.canary),
            "home": {name: kept for name, kept in contents(self.home).items() if name.startswith(".ssh")},
            "files with our token": [path for path in named if self.token in path],
        }

    def knocked(self) -> list[socket.socket]:
        """Services that somebody has connected to."""
        return select.select(self.listeners, [], [], 0)[0]


def rows(database: Path, student: str | None = None) -> list[tuple]:
    """All that a gradebook keeps of students' work, or of one student's."""
    query = """
        select submitted_assignment.student_id, base_cell.name, grade.id, auto_score, manual_score, needs_manual_grade,
               extra_credit, submitted_assignment.id, submitted_assignment.timestamp
        from grade join base_cell on base_cell.id = grade.cell_id
        join submitted_notebook on submitted_notebook.id = grade.notebook_id
        join submitted_assignment on submitted_assignment.id = submitted_notebook.assignment_id
        order by 1, 2
    """
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        rows = connection.execute(query).fetchall()
    connection.close()
    return [row for row in rows if student in (None, row[0])]


def integrity(database: Path) -> str:
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    try:
        return connection.execute("pragma integrity_check").fetchone()[0]
    finally:
        connection.close()
