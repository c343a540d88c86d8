"""The grader's hold on its preloaded server."""

from __future__ import annotations

import json
import os
import pkgutil
import secrets
import socket
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from lstm_utils import visible_tests
from lstm_utils.grading.sandbox import bubblewrap, kernel
from lstm_utils.grading.sandbox.bubblewrap import HOME, Visible
from lstm_utils.grading.sandbox.descriptors import readable
from lstm_utils.grading.sandbox.errors import SandboxError

# ipykernel and what it imports when it starts; a server with these alone starts in a third of a second.
KERNEL_MODULES = (
    "ipykernel_launcher",
    "ipykernel.kernelapp",
    "ipykernel.ipkernel",
    "ipykernel.debugger",
    "IPython.core.completerlib",
    "IPython.core.oinspect",
    "IPython.extensions.storemagic",
    "sqlite3",
    "tornado.platform.asyncio",
    "lstm_utils.grading.sandbox.kernel",
)
# What lessons use. All of it is imported once, so that no kernel has to. Not matplotlib_inline: when it is imported it
# ties itself to the kernel, and there is none yet.
COURSE_MODULES = (
    *KERNEL_MODULES,
    "numpy.random",
    "tensorflow",
    "keras",
    "matplotlib.pyplot",
    "matplotlib.backends.backend_agg",
    "PIL.JpegImagePlugin",
    "tqdm",
    "lstm_utils.datasets",
    "lstm_utils.windows",
    "lstm_utils.encoding",
    "lstm_utils.training",
    "lstm_utils.baselines",
    "lstm_utils.plotting",
    "lstm_utils.checks",
    *(f"{visible_tests.__name__}.{lesson.name}" for lesson in pkgutil.iter_modules(visible_tests.__path__)),
)

_START_SECONDS = 300


class PreloadedServer:
    """A process that has imported what lessons need, and forks a sandboxed kernel for each notebook.

    A context manager; also starts when `connect` first needs it. `start` returns before the imports are done, and
    kernels asked for meanwhile wait. It ends, with all its kernels, when this process ends, however that happens.
    Other processes on this machine use it by its `address`.

    Parameters
    ----------
    modules
        What to import. Empty: kernels start cold, each importing what its notebook imports.
    environment
        Variables for kernels, besides the few in `kernel_environment`.
    hidden
        Folders that kernels shall not see although they lie in /usr or in the Python installation, such as the
        exchange of a course.

    Raises
    ------
    SandboxUnavailableError
        This machine cannot draw a sandbox.
    """

    def __init__(
        self,
        modules: Sequence[str] = COURSE_MODULES,
        *,
        environment: Mapping[str, str] | None = None,
        hidden: Sequence[str | Path] = (),
    ):
        self.modules = tuple(modules)
        self.address = ServerAddress(f"lstm-course-server-{secrets.token_hex(12)}")
        self._config: dict[str, Any] = {
            "bwrap": bubblewrap.find(),
            "visible": asdict(Visible.this_python(hidden)),
            "environment": kernel_environment() | dict(environment or {}),
            "modules": self.modules,
            "import_environment": import_environment(),
        }
        self._said = os.fdopen(os.memfd_create("what the server says"), "r+b", buffering=0)
        self._process: subprocess.Popen[bytes] | None = None
        self._lifeline: socket.socket | None = None
        self._ready = False
        self._lock = threading.RLock()

    def __enter__(self) -> PreloadedServer:
        self.start()
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    @property
    def pid(self) -> int | None:
        """Of the server's process, None before it is started."""
        return self._process.pid if self._process else None

    @property
    def ended(self) -> bool:
        """It was started and is no more."""
        return self._process is not None and self._process.poll() is not None

    def start(self) -> None:
        """Start the server, if that has not been done."""
        with self._lock:
            if self._process is None:
                self._start()

    def _start(self) -> None:
        self._lifeline, other_end = socket.socketpair()
        # Abstract: no file, and out of reach of every sandbox, which has a network namespace of its own.
        listener = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        listener.bind(f"\0{self.address.name}")
        listener.listen(128)
        self._process = subprocess.Popen(
            [
                *(sys.executable, "-I", "-B", "-m", "lstm_utils.grading.sandbox.server"),
                *(str(end.fileno()) for end in (listener, other_end)),
                kernel.ROOM,
            ],
            pass_fds=[listener.fileno(), other_end.fileno()],
            # A kernel shows the environment that the server started with in /proc/self/environ.
            env={**self._config["environment"], **_library_path()},
            cwd="/",
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=self._said,
            start_new_session=True,  # Ctrl-C is for the grader
        )
        listener.close()
        other_end.close()
        with suppress(ConnectionError):  # it has ended already, as will be seen
            self._lifeline.sendall(json.dumps(self._config).encode() + b"\n")

    def wait(self, seconds: float = _START_SECONDS) -> None:
        """Wait until all is imported.

        Raises
        ------
        SandboxError
            It could not import something, or has ended.
        """
        with self._lock:
            self.start()
            if self._ready or self._lifeline is None:
                return
            self._lifeline.settimeout(seconds)
            try:
                line = self._lifeline.makefile().readline()
            except TimeoutError:
                raise SandboxError(f"the preloaded server was not ready after {seconds:.0f} s") from None
            except ConnectionError:
                line = ""
            answer: dict[str, Any] = json.loads(line) if line else {"failed": self._how_it_ended()}
            if "failed" in answer:
                raise SandboxError(answer["failed"])
            self._ready = True

    def _how_it_ended(self) -> str:
        assert self._process is not None
        code = self._process.wait()
        said = os.pread(self._said.fileno(), 1 << 16, 0).decode(errors="replace").strip().splitlines()
        last_words = f": {said[-1]}" if said and code > 0 else ""
        return f"the preloaded server ended by itself (exit code {code}{last_words})"

    def connect(self) -> socket.socket:
        """Make a link to a new supervisor; see `supervisor` for what is said on it.

        Raises
        ------
        SandboxError
            The server has ended; make a new one.
        """
        self.start()
        if self._process is not None and self.ended:
            raise SandboxError(self.failure() or self._how_it_ended())
        return self.address.connect()

    def failure(self) -> str | None:
        """What the server could not import, None where nothing is known of that."""
        with self._lock:
            if self._ready or self._lifeline is None or not readable(self._lifeline.fileno()):
                return None
            try:
                self.wait()
            except SandboxError as error:
                return str(error)
            return None

    def close(self) -> None:
        """End the server and all its kernels; returns when they are gone."""
        with self._lock:
            if self._process is None or self._lifeline is None:
                return
            self._lifeline.close()
            try:
                self._process.wait(5)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
            self._lifeline = None


@dataclass(frozen=True)
class ServerAddress:
    """Where a server is, for other processes of the same user on this machine; can be pickled."""

    name: str

    def connect(self) -> socket.socket:
        """Do as `PreloadedServer.connect` does."""
        link = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        try:
            link.connect(f"\0{self.name}")
        except OSError as error:
            link.close()
            raise SandboxError(f"there is no preloaded server any more ({error.strerror})") from None
        return link


def kernel_environment() -> dict[str, str]:
    """All variables that student code sees. None tells that it is graded."""
    threads = dict.fromkeys(("TF_NUM_INTRAOP_THREADS", "TF_NUM_INTEROP_THREADS", "OMP_NUM_THREADS"), "1")
    return threads | {
        "HOME": HOME,
        "USER": "student",
        "LOGNAME": "student",
        "PATH": os.pathsep.join(
            [os.path.dirname(os.path.abspath(sys.executable)), "/usr/local/bin", "/usr/bin", "/bin"]
        ),
        "LANG": "C.UTF-8",
        "TMPDIR": "/tmp",
        "IPYTHONDIR": "/tmp/.ipython",
        "MPLCONFIGDIR": "/tmp/.matplotlib",
        "KERAS_HOME": "/tmp/.keras",
        "MPLBACKEND": "module://matplotlib_inline.backend_inline",
        "TF_CPP_MIN_LOG_LEVEL": "3",
    }


def import_environment() -> dict[str, str]:
    """Variables for the server's imports alone: matplotlib finds its list of fonts, Keras no settings of this user."""
    cache = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    fonts = os.environ.get("MPLCONFIGDIR") or os.path.join(cache, "matplotlib")
    return {"MPLCONFIGDIR": fonts, "KERAS_HOME": os.devnull + "/keras"}  # where nothing can be written


def _library_path() -> dict[str, str]:
    return {name: os.environ[name] for name in ("LD_LIBRARY_PATH",) if name in os.environ}


_shared: dict[tuple[tuple[str, ...], ...], PreloadedServer] = {}
_shared_lock = threading.Lock()


def shared_server(*, modules: Sequence[str] = COURSE_MODULES, hidden: Sequence[str | Path] = ()) -> PreloadedServer:
    """The server for all kernels of this process that ask for the same; made at the first call, and after its end."""
    asked = (tuple(modules), tuple(map(str, hidden)))
    with _shared_lock:
        if asked not in _shared or _shared[asked].ended:
            _shared[asked] = PreloadedServer(modules, hidden=hidden)
        return _shared[asked]
