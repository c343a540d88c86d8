"""Settings of the course. nbgrader reads this file in the course folder, and `lstm-course` reads it too.

What is not set here has nbgrader's own default; `nbgrader COMMAND --help-all` lists everything there is.
"""

import os
import sysconfig
import warnings
from pathlib import Path

from nbconvert.preprocessors import CSSHTMLHeaderPreprocessor
from nbgrader.converters import Autograde, GenerateAssignment
from nbgrader.preprocessors import Execute, GetGrades

from lstm_utils.grading.course.colab_links import ColabLinks
from lstm_utils.grading.execution.execute import SandboxedExecute
from lstm_utils.grading.results.hide_hidden_tests import HideHiddenTests
from lstm_utils.grading.submissions.restore import RestoreCells

c = get_config()  # noqa: F821 (nbgrader hands it in)

# nbgrader calls the program `alembic` when it makes a gradebook. It lies beside this Python, whose folder is not
# on the PATH where the environment is used without being activated (as the Makefile does).
if sysconfig.get_path("scripts") not in os.environ.get("PATH", "").split(os.pathsep):
    os.environ["PATH"] = os.pathsep.join([sysconfig.get_path("scripts"), os.environ.get("PATH", os.defpath)])

# Of no consequence, and said once for each student.
warnings.filterwarnings("ignore", message="Object of type .* not in session", module=r"nbgrader\.api")

# The course -----------------------------------------------------------------------------------------

c.CourseDirectory.course_id = "lstm"
c.CourseDirectory.root = str(Path(__file__).resolve().parent)  # also when started in another folder

# Where the gradebook is: a file here, or the database that COURSE_DB names (PostgreSQL for a large class):
#   COURSE_DB=postgresql://grader@db.example.org/lstm nbgrader autograde 02_vanilla
if os.environ.get("COURSE_DB"):
    c.CourseDirectory.db_url = os.environ["COURSE_DB"]

# Never copied from one step to the next. `*.py` in source/ are the lessons with their solutions, and beside a
# submission they could stand in for a library; data files that a lesson ships are copied.
c.CourseDirectory.ignore = [
    ".ipynb_checkpoints",
    "__pycache__",
    "*.py",
    "*.pyc",
    "*.whl",
    "feedback",
    "outcome.json",
]

# Any notebook, told so that nbgrader looks for each one by itself: with its own "*" it looks at folders alone, and
# one in autograded/ that holds nothing but the reason why there was no grade would count as graded.
c.CourseDirectory.notebook_id = "?*"

# Where students open the lessons ---------------------------------------------------------------------

# The repository on GitHub that holds this course, as "owner/name". With it, every released lesson has an
# "Open in Colab" badge, and its setup cell installs the course's package from there. Run `make release`
# after a change.
c.ColabLinks.github = ""
c.ColabLinks.branch = "main"

# Another address to install the package from, where it is not the repository above: anything pip takes.
c.ColabLinks.package_address = ""

# What students get -----------------------------------------------------------------------------------

# ColabLinks comes before nbgrader's own steps, so that the gradebook keeps the setup cell as it is released.
c.GenerateAssignment.preprocessors = [
    ColabLinks,
    *GenerateAssignment.class_traits()["preprocessors"].default(),
]

c.ClearSolutions.code_stub = {
    "python": "# YOUR CODE HERE (take the next line out)\nraise NotImplementedError()",
}

# Feedback shows what a hidden test said and its score, not its text.
c.GenerateFeedback.preprocessors = [GetGrades, HideHiddenTests, CSSHTMLHeaderPreprocessor]

# How submissions are graded --------------------------------------------------------------------------

# Student code runs in a sandbox, also when `nbgrader autograde` or the formgrader's button runs it; and a notebook
# whose cells were deleted, copied or edited is mended first.
c.Autograde.sanitize_preprocessors = [
    RestoreCells,
    *Autograde.class_traits()["sanitize_preprocessors"].default(),
]
c.Autograde.autograde_preprocessors = [
    SandboxedExecute if step is Execute else step
    for step in Autograde.class_traits()["autograde_preprocessors"].default()
]

# What one notebook may take; `lstm-course grade --help` lists all limits. What is not named has its default.
c.SandboxedExecute.limits = {"cell_seconds": 180, "notebook_seconds": 1800, "memory_mb": 2048}

# `nbgrader validate` and `nbgrader generate_assignment` run notebooks of your own, outside the sandbox.
c.Execute.timeout = 180
c.Execute.startup_timeout = 120
c.Execute.iopub_timeout = 30  # a busy machine may be slow to deliver a large plot
# Set in the kernel, not here: these commands may run inside a server whose own notebooks want progress bars.
c.Execute.extra_arguments = [
    "--IPKernelApp.exec_lines=__import__('os').environ.update(TQDM_DISABLE='1', TF_CPP_MIN_LOG_LEVEL='3')",
    "--IPKernelApp.log_level=40",  # errors only
]

# nbgrader gives no points to a test cell that writes to stderr. A warning from a library is not a wrong answer:
# what cells write there is dropped before the points are counted.
c.IgnorePattern.enabled = True
c.IgnorePattern.pattern = r"(?s)."

# `nbgrader validate` cuts lines at this width, and the messages of our checks are whole sentences.
c.Validator.width = 200

# Deadlines -------------------------------------------------------------------------------------------

# Late submissions lose nothing. For a penalty, set the due date of each lesson
#   nbgrader db assignment add 02_vanilla --duedate="2026-03-01 23:59 CET"
# and take the comment signs away before one of these:
#
# 1. A late submission counts zero.
# c.LateSubmissionPlugin.penalty_method = "zero"
#
# 2. Ten points for each day begun, never more than the lesson's score.
# from nbgrader.plugins import LateSubmissionPlugin
#
# class TenPointsEachDay(LateSubmissionPlugin):
#     def late_submission_penalty(self, student_id, score, total_seconds_late):
#         days = -(-total_seconds_late // 86400)
#         return min(score, 10 * days)
#
# c.AssignLatePenalties.plugin_class = TenPointsEachDay

# How submissions come in -----------------------------------------------------------------------------

# The exchange is a folder that everyone on one machine (or JupyterHub) can write to. nbgrader's default is
# /usr/local/share/nbgrader/exchange.
if os.environ.get("COURSE_EXCHANGE"):
    c.Exchange.root = os.environ["COURSE_EXCHANGE"]

# `nbgrader zip_collect` reads who handed in what from the names that Canvas and Moodle give to the files:
#   adalovelace_12345_67890_vanilla.ipynb                        Canvas
#   adalovelace_LATE_12345_67890_vanilla-1.ipynb                 Canvas, late and handed in again
#   Ada Lovelace_1234567_assignsubmission_file_/vanilla.ipynb    Moodle
c.FileNameCollectorPlugin.named_regexp = (
    r".*[/\\](?P<student_id>[^/\\]+?)"
    r"(?:(?:_LATE)?_\d+_\d+_|_\d+_assignsubmission_file_?[/\\]?)"
    r"(?P<file_id>[^/\\]+?)(?:-\d+)?(?: ?\(\d+\))?\.ipynb$"
)
