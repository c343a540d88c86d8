"""The filter says the same on both machines it is written for; here it is interpreted, not run."""

import errno
import struct

import pytest

from lstm_utils.grading.sandbox import seccomp

ALLOWED = 0
AF_UNIX, AF_INET, AF_NETLINK, AF_PACKET = 1, 2, 16, 17


def answer(machine: str, number: int, *arguments: int, architecture: int | None = None) -> int:
    """What the filter does with a call: 0, or the error it answers with."""
    own = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}[machine]
    data = struct.pack("IIQ6Q", number, architecture or own, 0, *arguments, *[0] * (6 - len(arguments)))
    code = list(struct.iter_unpack("HBBI", seccomp.program(machine)))
    at = accumulator = 0
    while True:
        operation, if_true, if_false, k = code[at]
        at += 1
        if operation == 0x20:
            (accumulator,) = struct.unpack_from("I", data, k)
        elif operation == 0x54:
            accumulator &= k
        elif operation == 0x06:
            assert k == 0x7FFF0000 or k & 0xFFFF0000 == 0x00050000
            return ALLOWED if k == 0x7FFF0000 else k & 0xFFFF
        else:
            true = {0x15: accumulator == k, 0x25: accumulator > k, 0x45: bool(accumulator & k)}[operation]
            at += if_true if true else if_false


MACHINES = ("x86_64", "aarch64")
CALLS = {
    "read": (0, 63),
    "execve": (59, 221),
    "exit_group": (231, 94),
    "ptrace": (101, 117),
    "mount": (165, 40),
    "unshare": (272, 97),
    "setns": (308, 268),
    "bpf": (321, 280),
    "keyctl": (250, 219),
    "pidfd_getfd": (438, 438),
    "clone": (56, 220),
    "clone3": (435, 435),
    "memfd_create": (319, 279),
    "io_uring_setup": (425, 425),
    "socket": (41, 198),
    "prctl": (157, 167),
    "ioctl": (16, 29),
    "mmap": (9, 222),
}


@pytest.mark.parametrize("machine", MACHINES)
@pytest.mark.parametrize(
    ("call", "arguments", "expected"),
    [
        ("read", (), ALLOWED),
        ("execve", (), ALLOWED),
        ("exit_group", (), ALLOWED),
        ("ptrace", (), errno.EPERM),
        ("mount", (), errno.EPERM),
        ("unshare", (), errno.EPERM),
        ("setns", (), errno.EPERM),
        ("bpf", (), errno.EPERM),
        ("keyctl", (), errno.EPERM),
        ("pidfd_getfd", (), errno.EPERM),
        ("clone", (0x003D0F00,), ALLOWED),  # a thread
        ("clone", (0x01200011,), ALLOWED),  # a fork
        ("clone", (0x10000011,), errno.EPERM),  # a user namespace
        ("clone", (0x00020011,), errno.EPERM),  # a mount namespace
        ("clone3", (), errno.ENOSYS),
        ("memfd_create", (), errno.ENOSYS),
        ("io_uring_setup", (), errno.ENOSYS),
        ("socket", (AF_UNIX, 1, 0), ALLOWED),
        ("socket", (AF_INET, 1, 0), ALLOWED),
        ("socket", (AF_NETLINK, 3, 0), ALLOWED),
        ("socket", (AF_NETLINK, 3, 12), errno.EAFNOSUPPORT),  # netfilter
        ("socket", (AF_PACKET, 3, 0), errno.EAFNOSUPPORT),
        ("prctl", (15,), ALLOWED),  # the name of a thread
        ("prctl", (1, 0), errno.EPERM),  # the signal at the parent's death
        ("ioctl", (0, 0x5401), ALLOWED),
        ("ioctl", (0, 0x5412), errno.EPERM),  # input for a terminal
        ("ioctl", (0, 0x541C), errno.EPERM),
        ("mmap", (0, 4096, 3, 0x22), ALLOWED),  # private and anonymous
        ("mmap", (0, 4096, 3, 0x01, 5), ALLOWED),  # a file, shared
        ("mmap", (0, 4096, 3, 0x21), errno.ENOMEM),  # shared and anonymous
    ],
)
def test_what_it_answers(machine, call, arguments, expected):
    assert answer(machine, CALLS[call][MACHINES.index(machine)], *arguments) == expected


@pytest.mark.parametrize("machine", MACHINES)
def test_calls_of_another_kind_or_of_the_future_are_not_there(machine):
    assert answer(machine, 1, architecture=0x40000003) == errno.ENOSYS  # 32-bit programs have other numbers
    assert answer(machine, 600) == errno.ENOSYS
    assert answer(machine, 0x40000000 + 59) == errno.ENOSYS


def test_there_is_none_for_a_machine_it_does_not_know():
    assert seccomp.program("riscv64") == b""
