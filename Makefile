# Two commands matter: `make demo` and `make test`. `make help` lists the rest.
SHELL := /bin/bash
.DEFAULT_GOAL := help
PORT ?= 8000
WORKERS ?= 2
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMPS := var/stamps
FRONTEND := $(shell find portal/ui/frontend templates -type f 2>/dev/null) package.json package-lock.json

.PHONY: help demo test properties faults setup check requirements screenshots clean

help: ## Show what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 24

demo: setup ## Run the portal with demo data on http://localhost:8000 (PORT=… changes it)
	@PORT=$(PORT) $(BIN)/python manage.py demo --settings portal.settings.demo

test: setup ## Run all tests (browser tests need Chromium; SQLite unless DATABASE_URL is set)
ifdef PYTEST_ARGS
	@$(BIN)/pytest $(PYTEST_ARGS)
else
	@$(BIN)/pytest -n $(WORKERS) --ignore tests/browser
	@# Journeys share one demo server, so they run one after another.
	@$(BIN)/pytest tests/browser
endif

properties: setup ## Try 5,000 random actions on a plan (PROPERTY_STEPS=… changes it)
	@PROPERTY_STEPS=$${PROPERTY_STEPS:-5000} $(BIN)/pytest tests/properties $(PYTEST_ARGS)

faults: setup ## Race and kill server, worker and database (FAULTS=--short: a minute and a half)
	@$(BIN)/python -m tests.faults $(FAULTS)

setup: $(STAMPS)/python $(STAMPS)/frontend ## Install everything the two commands share

check: setup ## Lint, import contracts, templates, migrations, deployment settings
	@.ci/check

$(STAMPS)/python: requirements/dev.txt requirements/base.txt
	@.ci/need-python $(PYTHON)
	@echo "[1/2] Python packages (first time: about a minute) ..."
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/frontend: $(STAMPS)/python $(FRONTEND)
	@echo "[2/2] Front end ..."
	@.ci/frontend $(VENV)
	@mkdir -p $(STAMPS) && touch $@

requirements: $(STAMPS)/python ## Pin the requirements anew, with hashes
	@for name in base dev frontend; do \
	  $(BIN)/uv pip compile --quiet --generate-hashes --universal --python-version 3.11 \
	    --no-emit-index-url --no-emit-find-links --custom-compile-command "make requirements" \
	    requirements/$$name.in -o requirements/$$name.txt; done

screenshots: setup ## Make the README's screenshots anew from the demo
	@$(BIN)/python docs/screenshots/make.py

clean: ## Remove what was built and the demo's data
	rm -rf $(VENV) node_modules var staticfiles portal/ui/static/ui
