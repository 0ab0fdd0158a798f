# The verbs that people and CI share. Each is a script of its own in Scripts, for machines without make.

PREFIX ?= /usr/local

build: ## build the program as it is released (the default)
	@Scripts/build

try: ## build it and do its main job on a sample log
	@Scripts/try

test: ## build with warnings as errors and run the tests
	@Scripts/test

test-tools: ## run the released program from outside, and against an independent model
	@Scripts/test-tools

golden: ## write what reports and transcripts look like now into the files that tests compare with
	@Scripts/golden

test-faults: ## try every fault at every call; takes the better part of an hour
	@Scripts/test-faults

lint: ## check the format of the sources
	@Scripts/lint

docs: ## bring the help texts in Documentation/Commands.md up to date
	@Scripts/commands-doc

check-docs: ## run every command of the documentation and compare what it prints
	@Scripts/check-docs

docc: ## build the documentation of the modules as a library, with warnings as errors
	@Scripts/docc

bench: ## measure speed and memory
	@Scripts/setup --tools
	@Benchmarks/run

fuzz: ## feed all readers with what libFuzzer makes up, for SECONDS in all (300)
	@Scripts/fuzz all "$(or $(SECONDS),300)"

sanitize: ## run the tests with the address sanitizer, then with the thread sanitizer
	@Scripts/sanitize address
	@Scripts/sanitize thread

man: ## write the man pages into .build/man
	@Scripts/man

dist: ## make the packages that are handed out, in .build/dist
	@Scripts/dist

test-dist: ## install them in a clean Debian and run them there; needs root
	@Scripts/test-dist

install: ## install program, man pages and completions under PREFIX
	@Scripts/install "$(DESTDIR)$(PREFIX)"

clean: ## remove what was built
	swift package clean

help: ## list these verbs
	@sed -n 's/^\([a-z-]*\):.* ## \(.*\)/\1: \2/p' Makefile

.PHONY: build try test test-tools test-faults golden lint docs check-docs docc bench fuzz sanitize man dist test-dist install clean help
