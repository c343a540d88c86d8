"""Cases that reach for what lies outside of the sandbox."""

from hostile_course import Case

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
