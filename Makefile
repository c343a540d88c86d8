# Every target is a line or two that calls a tool; `make` alone lists them.
PYTHON ?= python3
VENV ?= .venv
TESTS ?= tests source
BIN := $(VENV)/bin
READY := $(VENV)/.ready
# `make PYTHON=python3.13 ...` makes a .venv of another Python anew; without PYTHON the one that is there stays.
ifneq ($(origin PYTHON),file)
ANEW := $(shell [ "$$($(BIN)/python -V 2>&1)" = "$$($(PYTHON) -V 2>&1)" ] || echo anew)
endif

.PHONY: anew help demo test test-colab lab notebooks release grade bench bench-class lint format lock

help:  ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /	/' | expand -t 14

$(READY): pyproject.toml constraints.txt $(ANEW)
	@echo "Installing the course and all it needs into $(VENV): a few minutes, once; about 2.5 GB, most of it TensorFlow."
	@$(if $(ANEW),false,$(BIN)/python -m pip --version) > /dev/null 2>&1 || $(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[instructor,dev]'
	@touch $@

demo: $(READY)  ## a sample class from release to report, under demo/
	$(BIN)/lstm-course demo

test: $(READY)  ## every test: unit, lessons (nbval), grading, pipeline, packaging (TESTS=tests/grading: these)
	$(BIN)/python -m pytest -n 2 --dist loadscope --no-loadscope-reorder --nbval $(TESTS)

test-colab: $(READY)  ## the released lessons under Colab's versions
	$(BIN)/python tests/colab/run.py $(if $(COLAB_PYTHON),--python $(COLAB_PYTHON))

lab: $(READY)  ## JupyterLab on the course, with nbgrader's panels
	$(BIN)/jupyter lab

notebooks: $(READY)  ## build and execute source/*/*.ipynb from the .py beside them (FORCE=1: all)
	$(BIN)/python -m lstm_utils.grading.course.notebooks $(if $(FORCE),--force)

release: $(READY)  ## make release/ and dist/ from source/
	$(BIN)/lstm-course release

grade: $(READY)  ## grade what is under submitted/
	$(BIN)/lstm-course grade

bench: $(READY)  ## measure the figures of docs/performance.md, but for the class of 300
	$(BIN)/python -m benchmarks.grading
	$(BIN)/python -m benchmarks.grading --lesson 02_vanilla --count 6
	$(BIN)/python -m benchmarks.lessons

bench-class: $(READY)  ## grade a class of 300: does time stay flat, and memory?
	$(BIN)/python -m benchmarks.class_of_300 --picture docs/images/class_of_300.png

lint: $(READY)  ## ruff: rules and format; mypy: types of the grader and of checks
	$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy

format: $(READY)  ## let ruff mend what it can
	$(BIN)/ruff check --fix . ; $(BIN)/ruff format .

lock: $(READY)  ## renew constraints.txt with the newest versions that fit pyproject.toml
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --universal --python-version 3.11 --upgrade --no-emit-index-url --no-emit-find-links \
	  --no-annotate --no-header --quiet --extra instructor --extra dev pyproject.toml -o constraints.txt
