"""The course itself: its folder and settings, lessons, questions, releases and sample answers, its installed package.

The lowest room: it uses none of the others.
"""

from lstm_utils.grading.course.folder import (
    CONFIG_NAME,
    Course,
    CourseError,
    choose,
    first_line,
    short_name,
    sqlite_file,
)

__all__ = ["CONFIG_NAME", "Course", "CourseError", "choose", "first_line", "short_name", "sqlite_file"]
