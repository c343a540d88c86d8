"""environment.yml says what pyproject.toml says."""

import tomllib

import yaml


def test_environment_and_package_need_the_same(project):
    package = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    environment = yaml.safe_load((project / "environment.yml").read_text(encoding="utf-8"))
    wanted = [*package["dependencies"], *package["optional-dependencies"]["instructor"]]
    wanted += [f"python{package['requires-python']}", "pip"]
    given = [entry for entry in environment["dependencies"] if isinstance(entry, str)]
    *by_pip, ourselves = environment["dependencies"][-1]["pip"]
    assert sorted([*given, *by_pip]) == sorted(wanted)
    assert ourselves == "-e ."
    assert environment["name"] == package["name"]
