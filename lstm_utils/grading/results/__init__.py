"""What came of the submissions: outcomes, the gradebook's scores, standings, the report and the students' pages.

Uses the rooms below.
"""
