# make serve: the guide in your browser, with live reload.   make test: every check and test; make test-fast: no browser.
# make check: the data alone, in a second.                   make site: writes site/.
# make new KIND=argument ID=my-id: a new entry to fill in.    make schema: help for editors.
# make rename KIND=group OLD=its-id NEW=a-new-id.             make fix: repairs spacing, punctuation, line ends.
# make changes SINCE=main: what changed, in words.
# make bench: times, memory and sizes, against other builds. make lighthouse: speed, weight and access in a browser.
PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
UV = $(or $(shell command -v uv 2>/dev/null),$(BIN)/uv)
PIN = $(UV) pip compile -q --universal --generate-hashes --no-emit-index-url --no-annotate \
  --custom-compile-command "make lock" --python-version 3.11 --upgrade pyproject.toml
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export NO_MKDOCS_2_WARNING := 1
# Containers often say that Python shall keep nothing it compiled: each command would compile 170 modules again.
unexport PYTHONDONTWRITEBYTECODE
.PHONY: help serve site check new rename fix changes schema test test-fast bench lock lighthouse clean
.DEFAULT_GOAL := help

help: ## list the commands
	@sed -n '1,6p' Makefile

serve: $(VENV)/site.done ## make serve PORT=8001 when another program has port 8000
	$(BIN)/mkdocs serve -a 127.0.0.1:$(PORT)

site: $(VENV)/site.done
	$(BIN)/mkdocs build --strict

check: $(VENV)/site.done ## make check EXPLAIN=orphan says more of a rule, EXPLAIN=all of all
	@$(BIN)/python -m macros check $(if $(EXPLAIN),--explain $(filter-out all,$(EXPLAIN)))

new: $(VENV)/site.done
	@$(BIN)/python -m macros new "$(or $(KIND),$(kind))" "$(or $(ID),$(id))" $(if $(IN),--in "$(IN)") $(if $(OUTCOME),--outcome "$(OUTCOME)")

rename: $(VENV)/site.done ## make rename KIND=group OLD=its-id NEW=another-id
	@$(BIN)/python -m macros rename "$(KIND)" "$(OLD)" "$(NEW)"

fix: $(VENV)/site.done
	@$(BIN)/python -m macros fix

schema: $(VENV)/site.done ## write the JSON Schemas for editors again, after a change to a model or a closed list
	@$(BIN)/python -m macros schema

changes: $(VENV)/site.done ## what changed since a commit, in words: make changes SINCE=main
	@$(BIN)/python -m macros changes --since $(or $(SINCE),HEAD)

test: $(VENV)/pythons.done
	@$(BIN)/python tests/run.py $(TESTS)

test-fast: $(VENV)/test.done ## checks and unit tests, no browser, no built site: for the loop while writing code
	@$(BIN)/python tests/run.py --fast

bench: $(VENV)/bench.done ## BENCH="--sizes 0 500 --runs 1 --only a b" for less; BENCH=--help names the parts
	@PYTHONPATH=tests $(BIN)/python -m bench $(BENCH)

lighthouse: $(VENV)/test.done ## needs Node 20 and npm; LIGHTHOUSE="--runs 3" takes medians
	@PYTHONPATH=tests:. $(BIN)/python -m lighthouse $(LIGHTHOUSE)

# The environment: made once, made again when the pinned requirements change. pip comes last of all that venv puts there.
$(BIN)/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed; $(PYTHON) is older. Try: make $(MAKECMDGOALS) PYTHON=python3.12"; exit 1; }
	@echo "$(SETTING_UP): a Python of its own"
	@$(PYTHON) -m venv $(VENV) || \
	  { echo "Python's venv module is missing. On Debian or Ubuntu: apt-get install python3-venv"; exit 1; }

$(VENV)/site.done: requirements/site.txt | $(BIN)/pip
	$(call install,what builds the site,--require-hashes -r requirements/site.txt)
# What a first check compiles and looks for once is prepared here, so that it is as quick as every later one.
	@$(BIN)/python -m macros check >/dev/null 2>&1 || true
	@touch $@

$(VENV)/test.done: requirements/test.txt $(VENV)/site.done
	$(call install,what tests it,--require-hashes -r requirements/test.txt)
	@touch $@

# An environment for each other Python that is installed, where there can be one: the tests compare what they build.
$(VENV)/pythons.done: requirements/site.txt $(VENV)/test.done
	@$(BIN)/python tests/tools/pythons.py $@

$(VENV)/bench.done: requirements/bench.txt $(VENV)/test.done
	$(call install,what it is measured against,--require-hashes -r requirements/bench.txt)
	@touch $@

$(BIN)/uv: | $(BIN)/pip
	$(call install,what works out versions,uv)

# Says what it installs, for it takes its time; and what helps without a network, where pip's own words lead astray.
SETTING_UP = Setting up $(VENV) (about a minute, once)
ASTRAY = connect|from versions: none|No matching distribution
define install
@echo "$(SETTING_UP): $(1)"
@$(BIN)/python -m pip install -q $(2) 2>$(VENV)/pip.log || { or=""; \
  if ! grep -qi connect $(VENV)/pip.log || grep ^ERROR $(VENV)/pip.log | grep -qivE "$(ASTRAY)"; then \
    cat $(VENV)/pip.log; grep -q "from versions: none" $(VENV)/pip.log || exit 1; or=", or lacks what is needed"; \
  fi; \
  echo "The package index could not be reached$$or. Check the network, or name a mirror near you:" \
    "make $(MAKECMDGOALS) PIP_INDEX_URL=its-address"; \
  exit 1; } >&2
endef

lock: $(UV) ## pin new versions of everything; uv works them out, and is put into the environment where there is none
	$(PIN) -o requirements/site.txt
	$(PIN) --group test -o requirements/test.txt
	$(PIN) --group test --group bench -o requirements/bench.txt

clean:
	rm -rf site .site.* .cache tests/lighthouse/node_modules $(VENV)
