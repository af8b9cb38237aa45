# make demo: set up and check the samples. make test: set up and run the tests. Both make their own environment.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test setup lint oldest

$(VENV)/ready: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	touch $@

setup: $(VENV)/ready

# The samples have faults on purpose: finding them (exit code 1) is what the demo is to show.
demo: setup
	$(BIN)/glossify check samples --fail-on never

test: setup
	$(BIN)/python -m pytest --cov --cov-report=term

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tools/rule_pages.py --check

# The tests with the oldest dependencies that pyproject.toml allows, in an environment of their own (needs uv).
oldest:
	uv venv --quiet --python 3.11 .venv-oldest
	uv pip install --quiet --python .venv-oldest/bin/python --resolution lowest-direct --editable '.[dev]'
	.venv-oldest/bin/python -m pytest
