"""What cases share that are code in an answer's cell."""

from hostile_course import LIMITS


def inside(question: str, body: str) -> dict[str, str]:
    """An answer whose function does this when it is called."""
    head = {"add": "def add(a, b):", "double": "def double(a):", "total": "def total(path):"}[question]
    return {question: "\n".join([head, *("    " + line for line in body.strip("\n").splitlines())])}


def of_limit(name: str) -> str:
    """What the reason must say of a limit: its value and its name."""
    return rf"\b{LIMITS[name]}\b.*\(limit: {name}\)"
