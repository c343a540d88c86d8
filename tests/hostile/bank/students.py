"""Cases in which the student's name is odd."""

import os

from hostile_course import Case

STUDENTS = [
    Case(
        "student-of-the-world",
        "a student's name with blanks, quotes and letters of the world",
        student="José O'Neil-Grüße 🙂 (2)",
    ),
    Case("student-like-an-option", "a student's name like an option of a command", student="--force"),
    Case("student-in-markup", "a student's name in markup of the screen", student="<b>a {x} %s $HOME"),
    Case(
        "student-of-two-lines",
        "a student's name of two lines",
        student="two\nlines",
        status="unreadable",
        reason="rename the folder",
    ),
    Case(
        "student-like-a-pattern",
        "a student's name that is a pattern of file names",
        student="[red]a*",
        status="unreadable",
        reason="rename the folder",
    ),
    Case(
        "student-of-no-alphabet",
        "a student's name that is no text",
        student=os.fsdecode(b"caf\xe9"),
        status="unreadable",
        reason="rename the folder",
    ),
]
