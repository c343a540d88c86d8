"""A filter of system calls: what a Python kernel never needs is refused, so that less of Linux can be attacked.

The filter is a list of calls to refuse, written as classic BPF (seccomp(2), linux/filter.h). It answers with an
error and never kills. Some entries close ways around the limits: memory that no process shows as its own (memfd,
System V shared memory, anonymous shared mappings) cannot be had.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import struct

# name: (number on x86_64, number on aarch64); None where there is no such call.
_NOT_PERMITTED = {
    "ptrace": (101, 117),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "process_madvise": (440, 440),
    "process_mrelease": (448, 448),
    "kcmp": (312, 272),
    "pidfd_getfd": (438, 438),
    # namespaces and mounts
    "unshare": (272, 97),
    "setns": (308, 268),
    "mount": (165, 40),
    "umount2": (166, 39),
    "pivot_root": (155, 41),
    "chroot": (161, 51),
    "open_tree": (428, 428),
    "move_mount": (429, 429),
    "fsopen": (430, 430),
    "fsconfig": (431, 431),
    "fsmount": (432, 432),
    "fspick": (433, 433),
    "mount_setattr": (442, 442),
    "name_to_handle_at": (303, 264),
    "open_by_handle_at": (304, 265),
    "fanotify_init": (300, 262),
    "quotactl": (179, 60),
    "quotactl_fd": (443, 443),
    # the machine
    "reboot": (169, 142),
    "kexec_load": (246, 104),
    "kexec_file_load": (320, 294),
    "init_module": (175, 105),
    "finit_module": (313, 273),
    "delete_module": (176, 106),
    "create_module": (174, None),
    "swapon": (167, 224),
    "swapoff": (168, 225),
    "acct": (163, 89),
    "syslog": (103, 116),
    "iopl": (172, None),
    "ioperm": (173, None),
    "modify_ldt": (154, None),
    "uselib": (134, None),
    "ustat": (136, None),
    "sysfs": (139, None),
    "_sysctl": (156, None),
    "nfsservctl": (180, 42),
    "lookup_dcookie": (212, 18),
    "personality": (135, 92),
    "vhangup": (153, 58),
    "sethostname": (170, 161),
    "setdomainname": (171, 162),
    "settimeofday": (164, 170),
    "clock_settime": (227, 112),
    "clock_adjtime": (305, 266),
    "adjtimex": (159, 171),
    # large parts of Linux that a kernel never uses
    "bpf": (321, 280),
    "perf_event_open": (298, 241),
    "userfaultfd": (323, 282),
    "add_key": (248, 217),
    "request_key": (249, 218),
    "keyctl": (250, 219),
    "migrate_pages": (256, 238),
    "move_pages": (279, 239),
    "mbind": (237, 235),
    "set_mempolicy": (238, 237),
    "set_mempolicy_home_node": (450, 450),
    "remap_file_pages": (216, 234),
}
_NOT_THERE = {  # programs that find these missing do without
    "clone3": (435, 435),  # its flags lie in memory, where a filter cannot see them; libc then uses clone
    "io_uring_setup": (425, 425),
    "io_uring_enter": (426, 426),
    "io_uring_register": (427, 427),
    "memfd_create": (319, 279),
    "memfd_secret": (447, 447),
    "shmget": (29, 194),
    "shmat": (30, 196),
    "semget": (64, 190),
    "msgget": (68, 186),
    "mq_open": (240, 180),
}
_WITH_ARGUMENTS = {
    "clone": (56, 220),
    "socket": (41, 198),
    "socketpair": (53, 199),
    "prctl": (157, 167),
    "ioctl": (16, 29),
    "mmap": (9, 222),
}
_NEWEST = 462  # mseal; calls added to Linux later are not known here, and a program must do without them

_CLONE_NEW = 0x7E020000  # CLONE_NEWNS | NEWCGROUP | NEWUTS | NEWIPC | NEWUSER | NEWPID | NEWNET
_FAMILIES = (1, 2, 10)  # AF_UNIX, AF_INET, AF_INET6: the namespace has no network but its own loopback
_NETLINK, _NETLINK_ROUTE = 16, 0  # ZeroMQ lists the network interfaces
_PR_SET_PDEATHSIG = 1  # bwrap's hold on the sandbox: nobody inside may let go of it
_TERMINAL_INPUT = (0x5412, 0x541C)  # TIOCSTI, TIOCLINUX
_MAP_SHARED_ANONYMOUS = 0x21

_MACHINES = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}  # column in the tables, AUDIT_ARCH
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000  # SECCOMP_RET_ALLOW, SECCOMP_RET_ERRNO
_LOAD, _EQUAL, _GREATER, _ANY_BIT, _AND, _RETURN = 0x20, 0x15, 0x25, 0x45, 0x54, 0x06
_NUMBER, _ARCHITECTURE, _ARGUMENTS = 0, 4, 16  # offsets in struct seccomp_data

Instruction = tuple[int, int, int, int]  # code, jump if true, jump if false, k


def program(machine: str = "") -> bytes:
    """Assemble the filter, as `bwrap --seccomp` reads it; empty for a machine whose call numbers are not known."""
    machine = machine or platform.machine()
    if machine not in _MACHINES:
        return b""
    column, architecture = _MACHINES[machine]
    code: list[Instruction] = [
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_EQUAL, 1, 0, architecture),  # else a call of the 32-bit kind, with other numbers
        _refuse(errno.ENOSYS),
        (_LOAD, 0, 0, _NUMBER),
        (_GREATER, 0, 1, _NEWEST),
        _refuse(errno.ENOSYS),
    ]
    for table, error in ((_NOT_PERMITTED, errno.EPERM), (_NOT_THERE, errno.ENOSYS)):
        for numbers in table.values():
            if (number := numbers[column]) is not None:
                code += [(_EQUAL, 0, 1, number), _refuse(error)]

    def on_call(name: str, body: list[Instruction]) -> None:
        code.extend([(_EQUAL, 0, len(body) + 1, _WITH_ARGUMENTS[name][column]), *body, _allow()])

    on_call("clone", [_argument(0), (_ANY_BIT, 0, 1, _CLONE_NEW), _refuse(errno.EPERM)])
    for name in ("socket", "socketpair"):
        known = [(_EQUAL, len(_FAMILIES) - k + 3, 0, family) for k, family in enumerate(_FAMILIES)]
        netlink = [(_EQUAL, 0, 2, _NETLINK), _argument(2), (_EQUAL, 1, 0, _NETLINK_ROUTE)]
        on_call(name, [_argument(0), *known, *netlink, _refuse(errno.EAFNOSUPPORT)])
    on_call("prctl", [_argument(0), (_EQUAL, 0, 1, _PR_SET_PDEATHSIG), _refuse(errno.EPERM)])
    first, second = _TERMINAL_INPUT
    on_call("ioctl", [_argument(1), (_EQUAL, 1, 0, first), (_EQUAL, 0, 1, second), _refuse(errno.EPERM)])
    on_call(
        "mmap",
        [
            _argument(3),
            (_AND, 0, 0, _MAP_SHARED_ANONYMOUS),
            (_EQUAL, 0, 1, _MAP_SHARED_ANONYMOUS),
            _refuse(errno.ENOMEM),
        ],
    )
    code.append(_allow())
    return b"".join(struct.pack("HBBI", *instruction) for instruction in code)


def _argument(index: int) -> Instruction:
    """Load the lower half of an argument; both machines store it first."""
    return (_LOAD, 0, 0, _ARGUMENTS + 8 * index)


def _refuse(error: int) -> Instruction:
    return (_RETURN, 0, 0, _REFUSE | error)


def _allow() -> Instruction:
    return (_RETURN, 0, 0, _ALLOW)


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_char_p))


def install() -> None:
    """Put the filter over this process and all that it will start, for good. Needs no_new_privs.

    Raises
    ------
    OSError
        The kernel refused it.
    """
    code = program()
    if not code:
        return
    libc = ctypes.CDLL(None, use_errno=True)
    set_seccomp, filter_mode = 22, 2
    if libc.prctl(set_seccomp, filter_mode, ctypes.byref(_Program(len(code) // 8, code)), 0, 0):
        raise OSError(ctypes.get_errno(), f"no filter of system calls: {os.strerror(ctypes.get_errno())}")
