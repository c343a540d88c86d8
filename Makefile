# Every target is a line or two that calls a tool; `make` alone lists them.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

.PHONY: help demo test test-colab lab notebooks release grade bench bench-class lint format lock

help:  ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /	/' | expand -t 14

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[instructor,dev]'
	@touch $@

demo: $(READY)  ## a sample class from release to report, under demo/
	$(BIN)/lstm-course demo

test: $(READY)  ## every test: unit, lessons (nbval), grading, pipeline, packaging
	$(BIN)/python -m pytest -n 2 --dist loadscope --no-loadscope-reorder --nbval tests source

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

lint: $(READY)  ## ruff: rules and format
	$(BIN)/ruff check . && $(BIN)/ruff format --check .

format: $(READY)  ## let ruff mend what it can
	$(BIN)/ruff check --fix . ; $(BIN)/ruff format .

lock: $(READY)  ## renew constraints.txt with the newest versions that fit pyproject.toml
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --universal --python-version 3.11 --upgrade --no-emit-index-url --no-emit-find-links \
	  --no-annotate --no-header --quiet --extra instructor --extra dev pyproject.toml -o constraints.txt
