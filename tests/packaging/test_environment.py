"""environment.yml says what pyproject.toml says."""

import tomllib

import yaml


def test_environment_and_package_need_the_same(project):
    package = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    environment = yaml.safe_load((project / "environment.yml").read_text(encoding="utf-8"))
    wanted = [*package["dependencies"], *package["optional-dependencies"]["instructor"]]
    wanted += [f"python{package['requires-python']}", "pip"]
    given = [entry for entry in environment["dependencies"] if isinstance(entry, str)]
    assert sorted(given) == sorted(wanted)
    assert environment["dependencies"][-1] == {"pip": ["-e ."]}
    assert environment["name"] == package["name"]
