# The commands of the project. Each does its own set-up; see README.md.
.PHONY: help run demo test faults fuzz byte-cut endings starts soak million directory lint types screenshots translations untranslated lock deb deb-test clean
PYTHON_IN_VENV = .venv/bin/python
SESSION = packaging/dev/session.sh

help: ## say what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: ## start the program on its practice vendors
	@packaging/dev/run.sh

demo: ## show the way from a name to a signed-in portal, with screenshots in demo/
	@packaging/dev/setup.sh dev
	@$(SESSION) $(PYTHON_IN_VENV) -m tests.end2end.demo demo

test: ## run every test
	@packaging/dev/setup.sh dev
	@$(SESSION) packaging/dev/test.sh

faults: ## run the tests of faults, and print them as a table
	@packaging/dev/setup.sh dev
	@QT_QPA_PLATFORM=offscreen $(SESSION) $(PYTHON_IN_VENV) -m pytest -q -p tests.faults.table tests/faults

endings: ## end the program in every way, in every state
	@packaging/dev/setup.sh dev
	@QT_QPA_PLATFORM=offscreen $(SESSION) $(PYTHON_IN_VENV) -m pytest -q -m "long or not long" tests/faults/test_endings.py

starts: ## start and stop the program 200 times, and see that nothing is left over
	@packaging/dev/setup.sh dev
	@QT_QPA_PLATFORM=offscreen $(SESSION) $(PYTHON_IN_VENV) -m tests.end2end.starts

fuzz: ## try 10,000 mutated replies on each reader, and as many addresses on the link rule (10 minutes)
	@packaging/dev/setup.sh dev
	@SSO_DESK_FUZZ_EXAMPLES=10000 QT_QPA_PLATFORM=offscreen $(PYTHON_IN_VENV) -m pytest -q --durations=25 \
		tests/faults/test_parsers.py tests/faults/test_link_rule.py

soak: ## make 2,000 links and 10,000 lookups in one window, and see that nothing grows (15 minutes)
	@packaging/dev/setup.sh dev
	@QT_QPA_PLATFORM=offscreen $(SESSION) $(PYTHON_IN_VENV) -m tests.end2end.soak

million: ## search, verify and extend a journal of a million records
	@packaging/dev/setup.sh dev
	@QT_QPA_PLATFORM=offscreen $(PYTHON_IN_VENV) -m pytest -q -s -m long tests/faults/test_million.py tests/faults/test_million_window.py

directory: ## import 100,000 and 1,000,000 customers, and type 200 of their names letter by letter
	@packaging/dev/setup.sh dev
	@$(PYTHON_IN_VENV) -m tests.end2end.directory_figures

byte-cut: ## cut a mint at every byte, for every vendor, and count what came of it
	@packaging/dev/setup.sh dev
	@$(PYTHON_IN_VENV) -m tests.faults.byte_faults

lint: ## look for mistakes and untidiness
	@packaging/dev/setup.sh dev
	@.venv/bin/ruff check .
	@.venv/bin/ruff format --check .

types: ## check the types
	@packaging/dev/setup.sh dev
	@.venv/bin/mypy

screenshots: ## draw every state of the window into screenshots/, and small ones into docs/
	@packaging/dev/setup.sh dev
	@$(SESSION) $(PYTHON_IN_VENV) -m tests.end2end.screenshots screenshots
	@$(PYTHON_IN_VENV) -m tests.end2end.gallery screenshots docs

translations: ## collect all texts into the catalogues, and compile those
	@packaging/dev/setup.sh dev
	@packaging/dev/translations.sh

untranslated: ## collect all texts, and list what is not translated yet
	@packaging/dev/setup.sh dev
	@packaging/dev/translations.sh
	@$(PYTHON_IN_VENV) packaging/dev/untranslated.py

lock: ## choose the versions of all dependencies anew
	@packaging/dev/lock.sh

deb: ## build the Debian package into dist/
	@packaging/dev/system-packages.sh deb
	@packaging/dev/setup.sh dev
	@packaging/linux/build-deb.sh

deb-test: ## install the Debian package in a clean Debian 12 and run it (needs root)
	@packaging/dev/system-packages.sh deb
	@packaging/linux/test-deb.sh

clean: ## remove everything that was made here
	rm -rf .venv .build dist demo screenshots .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage
