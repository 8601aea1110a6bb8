# The front door. `make` alone says what there is.

PYTHON ?= python3
PALERMO_SHARED ?= ../shared

ENV := .venv
READING_ENV := .venv-reading
BIN := $(ENV)/bin
LOCKS := requirements

export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PALERMO_SHARED

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup serve browser messages test check bench soak corpus corpus-accept scorecard scorecard-write samples lock clean

help: ## say what there is
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | while IFS="$$(printf '\t')" read -r name what; \
		do printf 'make %-14s %s\n' "$$name" "$$what"; done

# Environments: made once, made anew when a lock changes.

define make_environment
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo 'Palermo needs Python 3.11 or later; say which with: make PYTHON=python3.11' >&2; exit 1; }
	@test -x $(1)/bin/python || $(PYTHON) -m venv $(1) \
		|| { rm -rf $(1); echo 'Python could not make an environment. On Debian: apt-get install python3-venv' >&2; exit 1; }
	$(1)/bin/python -m pip install --quiet --require-hashes $(foreach lock,$(2),-r $(LOCKS)/$(lock).txt)
endef
install_palermo = $(1)/bin/python -m pip install --quiet --no-deps --no-build-isolation --editable .

$(ENV)/.made: pyproject.toml $(LOCKS)/platform.txt
	$(call make_environment,$(ENV),platform)
	$(call install_palermo,$(ENV))
	@touch $@

$(ENV)/.made-dev: $(ENV)/.made $(LOCKS)/dev.txt
	$(call make_environment,$(ENV),dev)
	@touch $@

$(READING_ENV)/.made: pyproject.toml $(LOCKS)/reading.txt
	$(call make_environment,$(READING_ENV),reading)
	$(call install_palermo,$(READING_ENV))
	@touch $@

CATALOGUES := $(wildcard src/palermo/web/shell/locale/*/LC_MESSAGES/django.po)

$(CATALOGUES:.po=.mo) &: $(CATALOGUES) $(ENV)/.made
	$(BIN)/python -c 'from palermo.web.shell.catalogue import compile_catalogues as run; run()'
	@touch $(CATALOGUES:.po=.mo)

setup: $(ENV)/.made $(CATALOGUES:.po=.mo) ## make the environment; the command is .venv/bin/palermo
	@echo 'The environment is ready: $(BIN)/palermo --help'

# The demonstration reads the samples into a record of its own and leaves every other record alone.

DEMO := build/demo
SAMPLES := $(filter-out samples/README.md,$(wildcard samples/*.txt samples/*.md))

# Loading again changes nothing where nothing changed, so the record stays and only new samples are read.
$(DEMO)/.loaded: $(ENV)/.made $(SAMPLES)
	@echo '== The sample documents (invented, not of the United Nations), taken into a record of their own'
	@PALERMO_DATA_DIR=$(DEMO) $(BIN)/palermo load $(SAMPLES)
	@touch $@

serve: setup $(DEMO)/.loaded ## serve the sample documents as a site at http://127.0.0.1:8000/
	@PALERMO_DATA_DIR=$(DEMO) exec $(BIN)/palermo serve --demonstration

# The browser journeys drive Debian's Chromium. Where it is missing and may be installed, it is;
# elsewhere the journeys say that they were skipped, and why.

BROWSER_PACKAGES := chromium

browser:
	@command -v chromium >/dev/null && exit 0; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		echo '== Installing Chromium for the browser journeys'; \
		apt-get update --quiet=2 && DEBIAN_FRONTEND=noninteractive \
			apt-get install --quiet=2 --yes --no-install-recommends $(BROWSER_PACKAGES) >/dev/null; \
	fi; \
	command -v chromium >/dev/null \
		|| echo 'Chromium is not here: the browser journeys are skipped. As root: apt-get install $(BROWSER_PACKAGES)'

# Tests. Those of the library run where there is no Django, the others in the full environment, those of
# the browser apart (its event loop is none that Django lets near a database). Every run is made even if
# one fails, and the coverage of the first two is judged together.

READING_TESTS := $(wildcard tests/reading tests/properties tests/corpus)
PYTEST := -m pytest --numprocesses=2 --dist=worksteal --cov --cov-report= --cov-fail-under=0

test: $(ENV)/.made-dev $(READING_ENV)/.made browser ## run every test
	@rm -f .coverage .coverage.*
	@failed=0; \
	echo '== The reading library, in an environment without Django'; \
	COVERAGE_FILE=.coverage.reading $(READING_ENV)/bin/python $(PYTEST) $(READING_TESTS) || failed=1; \
	echo '== Everything else'; \
	COVERAGE_FILE=.coverage.rest $(BIN)/python $(PYTEST) $(READING_TESTS:%=--ignore=%) --ignore=tests/journeys tests || failed=1; \
	echo '== Journeys through the site, in a browser'; \
	$(BIN)/python -m pytest --numprocesses=2 --dist=loadfile tests/journeys || failed=1; \
	echo '== Branch coverage of reading, kernel, domain, flows and search'; \
	$(BIN)/coverage combine --quiet && $(BIN)/coverage report || failed=1; \
	exit $$failed

check: $(ENV)/.made-dev ## look for mistakes without running the code
	@failed=0; \
	echo '== ruff'; $(BIN)/ruff check . || failed=1; $(BIN)/ruff format --check . || failed=1; \
	echo '== mypy'; $(BIN)/mypy || failed=1; \
	echo '== mypy, the library without Django'; $(BIN)/mypy --config-file= --strict --disable-error-code=import-untyped -p palermo.reading || failed=1; \
	echo '== import contracts'; $(BIN)/lint-imports --no-logo || failed=1; \
	echo '== dependencies'; $(BIN)/python .ci/audit-dependencies || failed=1; \
	exit $$failed

messages: $(ENV)/.made ## bring the catalogues of the interface up to what code and templates say
	$(BIN)/python -m palermo.web.shell.messages

samples: $(ENV)/.made ## make the sample documents and their gold again from samples/source
	$(BIN)/python -m samples.making
	$(BIN)/python -m samples.making.paper

bench: $(ENV)/.made ## measure reading, search and pages against their limits; fails where one is over
	@failed=0; \
	for what in reading paper start search pages; do \
		echo "== $$what"; $(BIN)/python -m bench.$$what || failed=1; \
	done; \
	exit $$failed

soak: $(ENV)/.made-dev ## run the random tests long, with new seeds
	HYPOTHESIS_PROFILE=soak $(BIN)/python -m pytest --numprocesses=2 -m hypothesis tests

corpus: $(ENV)/.made-dev ## show gains and losses on the real documents
	@$(BIN)/python -m tests.corpus

corpus-accept: $(ENV)/.made-dev ## keep what the real documents read as now
	@$(BIN)/python -m tests.corpus accept

scorecard: $(ENV)/.made-dev ## say how well each language is read, on samples and on resolutions
	@$(BIN)/python -m tests.corpus.scorecard

scorecard-write: $(ENV)/.made-dev ## write that into docs/developers/scorecard.md
	@$(BIN)/python -m tests.corpus.scorecard write

# Locks: versions and hashes, no address of where they come from.

compile = CUSTOM_COMPILE_COMMAND='make lock' $(BIN)/pip-compile --quiet --upgrade --generate-hashes --allow-unsafe \
	--strip-extras --build-deps-for=editable --no-emit-index-url --no-emit-find-links --no-emit-trusted-host \
	--no-emit-options --annotation-style=line

lock: $(ENV)/.made-dev ## choose versions anew, within pyproject.toml
	$(compile) --extra=platform --extra=test --extra=dev --output-file=$(LOCKS)/dev.txt pyproject.toml
	$(compile) --constraint=$(LOCKS)/dev.txt --extra=platform --output-file=$(LOCKS)/platform.txt pyproject.toml
	$(compile) --constraint=$(LOCKS)/dev.txt --extra=test --output-file=$(LOCKS)/reading.txt pyproject.toml
	$(compile) --constraint=$(LOCKS)/dev.txt --output-file=$(LOCKS)/library.txt pyproject.toml

clean: ## remove what the other commands made
	rm -rf $(ENV) $(READING_ENV) build dist src/*.egg-info
