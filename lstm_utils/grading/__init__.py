"""The instructor's side of the course: nothing that students run imports it."""
