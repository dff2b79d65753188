# make serve: the guide in your browser, with live reload.   make test: every check and test.
# make check: the data alone, in a second.                   make site: writes site/.
# make new KIND=argument ID=my-id: a new entry to fill in.    make schema: help for editors.
# make fix: repairs order, spacing, punctuation, line ends.  make changes SINCE=main: what changed, in words.
# make bench: times, memory and sizes, against other builds. make lighthouse: speed, weight and access in a browser.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export NO_MKDOCS_2_WARNING := 1
.PHONY: help serve site check new fix changes published schema test bench lock lighthouse clean
.DEFAULT_GOAL := help

help: ## list the commands
	@sed -n '1,5p' Makefile

serve: $(VENV)/site.done
	$(BIN)/mkdocs serve

site: $(VENV)/site.done
	$(BIN)/mkdocs build --strict

check: $(VENV)/site.done
	@$(BIN)/python -m macros check

new: $(VENV)/site.done
	@$(BIN)/python -m macros new $(or $(KIND),"") $(or $(ID),"")

fix: $(VENV)/site.done
	@$(BIN)/python -m macros fix

schema: $(VENV)/site.done ## write the JSON Schemas for editors again, after a change to a model or a closed list
	@$(BIN)/python -m macros schema

changes: $(VENV)/site.done ## what changed since a commit, in words: make changes SINCE=main
	@$(BIN)/python -m macros changes --since $(or $(SINCE),HEAD)

published: $(VENV)/site.done
	@$(BIN)/python -m macros published

test: $(VENV)/pythons.done
	@$(BIN)/python tests/run.py $(TESTS)

bench: $(VENV)/bench.done ## BENCH="--sizes 0 500 --runs 1 --only a b" for less; BENCH=--help names the parts
	@PYTHONPATH=tests $(BIN)/python -m bench $(BENCH)

lighthouse: $(VENV)/test.done ## needs Node 20 and npm; LIGHTHOUSE="--runs 3" takes medians
	@PYTHONPATH=tests:. $(BIN)/python -m lighthouse $(LIGHTHOUSE)

# The environment: made once, made again when the pinned requirements change.
$(VENV)/site.done: requirements/site.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed; $(PYTHON) is older. Try: make $(MAKECMDGOALS) PYTHON=python3.12"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || \
	  { echo "Python's venv module is missing. On Debian or Ubuntu: apt-get install python3-venv"; exit 1; }
	$(BIN)/python -m pip install -q --require-hashes -r requirements/site.txt
	@touch $@

$(VENV)/test.done: requirements/test.txt $(VENV)/site.done
	$(BIN)/python -m pip install -q --require-hashes -r requirements/test.txt
	@touch $@

# An environment for each other Python that is installed, where there can be one: the tests compare what they build.
$(VENV)/pythons.done: requirements/site.txt $(VENV)/test.done
	@$(BIN)/python tests/tools/pythons.py $@

$(VENV)/bench.done: requirements/bench.txt $(VENV)/test.done
	$(BIN)/python -m pip install -q --require-hashes -r requirements/bench.txt
	@touch $@

lock: ## pin new versions (needs uv)
	uv pip compile -q --universal --generate-hashes --no-emit-index-url --no-annotate --custom-compile-command "make lock" -p 3.11 --upgrade pyproject.toml -o requirements/site.txt
	uv pip compile -q --universal --generate-hashes --no-emit-index-url --no-annotate --custom-compile-command "make lock" -p 3.11 --upgrade pyproject.toml --group test -o requirements/test.txt
	uv pip compile -q --universal --generate-hashes --no-emit-index-url --no-annotate --custom-compile-command "make lock" -p 3.11 pyproject.toml --group test --group bench -o requirements/bench.txt

clean:
	rm -rf site .site.* .cache tests/lighthouse/node_modules $(VENV)
