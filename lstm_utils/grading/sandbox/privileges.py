"""Entering a sandbox and giving up every right: the calls of Linux that Python has no function for."""

from __future__ import annotations

import ctypes
import errno
import os
import platform
from contextlib import suppress

from lstm_utils.grading.sandbox.errors import SandboxError

_libc = ctypes.CDLL(None, use_errno=True)

_SET_DUMPABLE, _DROP_FROM_BOUNDING_SET = 4, 24
_SET_CHILD_SUBREAPER, _NO_NEW_PRIVS = 36, 38
_AMBIENT, _AMBIENT_CLEAR_ALL = 47, 4
_CAPABILITY_VERSION_3 = 0x20080522
_NEW_USER = 0x10000000
# mount, cgroup, uts, ipc, user, pid, network
_ALL_NAMESPACES = (0x20000, 0x02000000, 0x04000000, 0x08000000, _NEW_USER, 0x20000000, 0x40000000)

# Inside a sandbox student code is this user; a sandbox that root draws maps it to `nobody` outside.
STUDENT = 1000
NOBODY = 65534


class _Header(ctypes.Structure):
    _fields_ = (("version", ctypes.c_uint32), ("pid", ctypes.c_int))


class _Data(ctypes.Structure):
    _fields_ = (("effective", ctypes.c_uint32), ("permitted", ctypes.c_uint32), ("inheritable", ctypes.c_uint32))


def _call(name: str, *arguments: object) -> None:
    if getattr(_libc, name)(*arguments):
        raise OSError(ctypes.get_errno(), f"{name}: {os.strerror(ctypes.get_errno())}")


def kernel_version() -> tuple[int, ...]:
    """Version of Linux, such as (6, 1)."""
    return tuple(int(part) for part in platform.release().split("-")[0].split(".")[:2])


def adopt_orphans() -> None:
    """Become the parent of grandchildren that lose theirs, and so be able to wait for all of them.

    In a container the first process often collects nobody.
    """
    _call("prctl", _SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def enter(pid: int) -> None:
    """Move this process into all namespaces of `pid`. Its next child is the first to be in the pid namespace.

    Raises
    ------
    OSError
        Linux is too old (before 5.8), or does not permit it.
    """
    if not hasattr(os, "pidfd_open"):
        raise OSError(errno.ENOSYS, "this Python has no os.pidfd_open")
    fd = os.pidfd_open(pid)
    try:
        own = _namespaces("self")
        different = [flag for flag, there in _namespaces(str(pid)).items() if there != own[flag]]
        _call("setns", fd, sum(different))
    finally:
        os.close(fd)


def _namespaces(pid: str) -> dict[int, str]:
    """Identity of each namespace by its flag; the cgroup namespace is not there on every machine."""
    found = {}
    for flag, name in zip(_ALL_NAMESPACES, ("mnt", "cgroup", "uts", "ipc", "user", "pid", "net"), strict=True):
        with suppress(FileNotFoundError):
            found[flag] = os.readlink(f"/proc/{pid}/ns/{name}")
    return found


def user_namespace_of_two() -> int | None:
    """Make, as root, a user namespace of two users: 0, which draws the sandbox, and the student, who is nobody.

    Without it student code would be root without capabilities, and may then still write to /proc/sys.

    Returns
    -------
    int or None
        A descriptor for `bwrap --userns`; None in a container that has no second user to give, and whose root is
        an ordinary user of the machine.

    Raises
    ------
    SandboxError
        This is the machine's own root, and there is no second user.
    """
    made, done = os.pipe(), os.pipe()
    child = os.fork()
    if child == 0:
        try:
            _call("unshare", _NEW_USER)
            os.write(made[1], b".")
            os.close(done[1])
            os.read(done[0], 1)
        finally:
            os._exit(0)
    os.close(made[1])
    os.close(done[0])
    try:
        if not os.read(made[0], 1):
            return None
        try:
            for kind in ("uid_map", "gid_map"):
                with open(f"/proc/{child}/{kind}", "w") as file:
                    file.write(f"0 0 1\n{STUDENT} {NOBODY} 1\n")
        except OSError as error:
            if _is_the_machines_root():
                raise SandboxError(f"student code would run as root ({error}): grade as an ordinary user") from None
            return None
        return os.open(f"/proc/{child}/ns/user", os.O_RDONLY)
    finally:
        os.close(made[0])
        os.close(done[1])
        os.waitpid(child, 0)


def _is_the_machines_root() -> bool:
    with open("/proc/self/uid_map") as file:
        return file.read().split() == ["0", "0", str(2**32 - 1)]


def drop_all(change_user: bool) -> None:
    """Give up all capabilities for good, and become the student where `change_user` says so.

    Raises
    ------
    OSError
        Something could not be given up.
    """
    _call("prctl", _AMBIENT, _AMBIENT_CLEAR_ALL, 0, 0, 0)
    _drop_bounding_set()
    if change_user:
        os.setgroups([])
        os.setresgid(STUDENT, STUDENT, STUDENT)
        os.setresuid(STUDENT, STUDENT, STUDENT)
    _call("capset", ctypes.byref(_Header(_CAPABILITY_VERSION_3, 0)), ctypes.byref((_Data * 2)()))
    _call("prctl", _NO_NEW_PRIVS, 1, 0, 0, 0)
    _call("prctl", _SET_DUMPABLE, 1, 0, 0, 0)  # a change of user takes /proc/self away from its owner


def _drop_bounding_set() -> None:
    for capability in range(64):
        try:
            _call("prctl", _DROP_FROM_BOUNDING_SET, capability, 0, 0, 0)
        except OSError as error:
            if error.errno == errno.EINVAL:  # the last one was the one before
                return
            if error.errno == errno.EPERM and _bounding_set() == 0:  # bwrap has done it
                return
            raise


def _bounding_set() -> int:
    with open("/proc/self/status") as file:
        return next(int(line.split()[1], 16) for line in file if line.startswith("CapBnd:"))
