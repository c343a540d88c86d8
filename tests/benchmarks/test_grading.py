"""The benchmark's machinery, on a lesson that trains nothing."""

from pathlib import Path

import pytest

from benchmarks import courses, grading


@pytest.fixture(scope="module")
def measured(tmp_path_factory) -> tuple[grading.Figures, Path]:
    folder = tmp_path_factory.mktemp("benchmark")
    return grading.compare(courses.plain_class(4), folder, 2, print), folder


def test_both_graders_give_the_same_scores(measured):
    figures, _ = measured
    assert figures.differences == []
    assert len(figures.stock_scores) == 4 * 4  # students, test cells
    lost = [key for key, (score, worth, _) in figures.our_scores.items() if score < worth]
    assert lost == [
        ("a-student001", "scale-hidden"),
        ("b-student002", "naive-visible"),
        ("b-student002", "naive-hidden"),
    ]


def test_the_limit_ran_the_same_cells(measured):
    figures, _ = measured
    assert figures.warm_differences == []
    assert figures.warm.keys() == figures.group.students.keys()


def test_every_stage_of_the_grader_is_measured(measured):
    stages = measured[0].stages
    assert min(stages.began, stages.sanitizing, stages.waiting, stages.recording, stages.executed) > 0


def test_a_score_that_is_not_the_same_is_reported(measured):
    figures, folder = measured
    course = courses.Course.load(folder / "ours")
    with course.gradebook() as gradebook:
        grade = gradebook.find_grade("scale-visible", "plain", figures.group.lesson, "b-student003")
        grade.auto_score = 0.5
        gradebook.db.commit()
    tampered = courses.scores(course, figures.group.lesson)
    assert courses.differences(figures.stock_scores, tampered) == [
        "b-student003, scale-visible: nbgrader 2 of 2, ours 0.5 of 2"
    ]
