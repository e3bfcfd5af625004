# Two commands: `make demo` runs the pipeline on the sample speeches, `make test` checks everything.
# Each makes .venv when it is missing and installs what constraints.txt names; both can be repeated.

PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
STAMP := $(VENV)/.installed
DEMO := demo

# The project reads and prints Chinese whatever the locale of the user is.
export PYTHONUTF8 := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help install demo test test-long fuzz lint types unit bench docs clean

help: ## list the targets
	@grep -E '^[a-z-]+:.*##' Makefile | sed -E 's/:.*## /\t/'

$(STAMP): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo 'Python 3.11 or newer is needed; name it: make PYTHON=python3.12 demo' >&2; exit 1; }
	@test -x $(PY) || $(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
		echo 'the venv module is missing: on Debian and Ubuntu, apt install python3-venv' >&2; exit 1; }
	@echo 'installing into $(VENV) (a few minutes the first time)'
	@$(PY) -m pip install --quiet --constraint constraints.txt --editable '.[dev]'
	@touch $(STAMP)

install: $(STAMP) ## make the environment

demo: $(STAMP) ## run the pipeline on the sample speeches and show what came out
	@$(PY) -m flows.cli run samples --store $(DEMO)/store
	@$(PY) -m flows.cli show samples/动员会讲话.txt --store $(DEMO)/store
	@$(PY) -m flows.cli export $(DEMO)/export --format parquet --store $(DEMO)/store
	@$(PY) -m flows.cli export $(DEMO)/export --format xlsx --store $(DEMO)/store

test: $(STAMP) lint types unit ## lint, type-check and test

lint: $(STAMP)
	@$(VENV)/bin/ruff check .
	@$(VENV)/bin/ruff format --check .

types: $(STAMP)
	@$(VENV)/bin/mypy

unit: $(STAMP)
	@$(PY) -m pytest -n auto --dist loadgroup -m 'not long and not alone' tests
	@$(PY) -m pytest -m 'alone and not long' tests

test-long: $(STAMP) ## the tests that take minutes: many kills, huge inputs, growing sizes
	@$(PY) -m pytest -m long -rA tests

fuzz: $(STAMP) ## twenty thousand damaged speeches, for every night
	@$(PY) -m pytest -n auto -m long tests/faults/test_fuzz.py

docs: $(STAMP) ## write the reference pages and suites anew from the declarations
	@$(PY) -m schemas.reference
	@$(PY) -m tasks.validate.suites
	@$(PY) -m flows.cli.reference
	@$(PY) -m config.reference

bench: $(STAMP) ## measure speed, memory and growth; prints tables, asserts nothing (BENCH='whole growth' for parts)
	@$(PY) -m tests.bench $(BENCH)

clean: ## remove what the targets made
	rm -rf $(VENV) $(DEMO) build *.egg-info
