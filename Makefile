# Everything runs in a virtual environment of its own, made once from the lock file.
PYTHON ?= python3
BIN := .venv/bin
LOCK := uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-header --no-annotate --quiet

.DEFAULT_GOAL := help
.PHONY: help setup demo test crash-test crash-test-long fault-test race-test race-test-long ledger-test verify-ledger restore-drill load-test overload-test deadline-minute rolling-restart costs plants mutants fuzz fuzz-long midnight-test check format up year login down status migrate openapi schemas alerts-test chart-test dashboards bench-assessment bench-allocation bench-intake bench-audit lock compose-up compose-down compose-test

help: ## Say what there is (this list)
	@echo "make …"
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1|/' | awk -F'|' '{printf "  %-16s %s\n", $$1, $$2}'

setup: .venv/.installed ## Make the virtual environment from requirements-dev.lock, once

.venv/.installed: requirements-dev.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or later is needed, and $(PYTHON) is not that. Try: make PYTHON=python3.13 $(MAKECMDGOALS)" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' || { echo "$(PYTHON) cannot make virtual environments. On Debian: apt-get install python3-venv" >&2; exit 1; }
	$(PYTHON) -m venv .venv && $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

demo: setup ## Grant year 2024 through the three services, on made-up reports and real tables
	@$(BIN)/python -m deploy.demo

test: setup ## Every test, on two processes
	@$(BIN)/python -m pytest -n 2 --dist loadfile

crash-test: setup ## kill -9 of services and Postgres under load, 60 times: nothing lost, nothing twice
	@$(BIN)/python -m deploy.harness.crash

crash-test-long: setup ## The same, 1,000 times
	@$(BIN)/python -m deploy.harness.crash --kills 1000

fault-test: setup ## Every fault between services: nobody waits too long, nothing is believed
	@$(BIN)/python -m deploy.harness.faults

race-test: setup ## Officers at once, storms of a key or a client, payment runs at once (ROUNDS=200)
	@$(BIN)/python -m deploy.harness.races
	@$(BIN)/python -m deploy.harness.limits
	@$(BIN)/python -m deploy.harness.releases --rounds $(or $(ROUNDS),10)

race-test-long: setup ## The same at full size: 500 rounds of officers, 200 keys × 100 clients, 200 releases
	@$(BIN)/python -m deploy.harness.races --rounds 500 --keys 200
	@$(BIN)/python -m deploy.harness.releases --rounds 200

ledger-test: setup ## Drive the ledger's real constraints with 10,000 steps (STEPS=200000 for more)
	@STEPS=$(or $(STEPS),10000) $(BIN)/python -m pytest -s tests/integration/allocation/test_ledger_machine.py tests/integration/allocation/test_ledger_constraints.py

verify-ledger: setup ## Walk the ledger's chain, sums and balances (of ALLOCATION_DATABASE_URL, or what is up)
	@$(BIN)/python -m deploy.verify_ledger $(HEAD)

restore-drill: setup ## Dump and point-in-time recovery onto other clusters: equal, whole, serving; RPO and RTO
	@$(BIN)/python -m deploy.drills.restore

load-test: setup ## 150 reports and 62 reads a second through HAProxy, beside the machine's limit (LONG=1: 10 min)
	@$(BIN)/python -m deploy.drills.load usual $(if $(LONG),--long)

overload-test: setup ## Ten times as much: turned away at once what cannot be done, nothing accepted lost (LONG=1)
	@$(BIN)/python -m deploy.drills.load overload $(if $(LONG),--long)

deadline-minute: setup ## 5 MB from each of a quarter of 311 senders in a quarter of a minute (LONG=1: all)
	@$(BIN)/python -m deploy.drills.load deadline-minute $(if $(LONG),--long)

rolling-restart: setup ## Every replica of every service restarted in turn under load: nobody refused (ROUNDS=4)
	@$(BIN)/python -m deploy.drills.rolling --rounds $(or $(ROUNDS),1)

costs: setup ## What one more filing, outcome, amount and scenario costs in processor time and room
	@$(BIN)/python -m deploy.drills.costs

plants: setup ## Each suite above in its shortest form, with each fault that it must catch
	@$(BIN)/python -m deploy.harness.all_plants

mutants: setup ## Change the code of money, time limits and degrees: does a unit test notice? (ALL=1: not a tenth)
	@$(BIN)/python -m deploy.mutants $(if $(ALL),--all)

fuzz: setup ## Made-up requests from the three specifications, as every role: 3 minutes (SEED=n repeats)
	@$(BIN)/python -m deploy.fuzz $(if $(SEED),--seed $(SEED))

fuzz-long: setup ## The same for an hour, with sequences of operations
	@$(BIN)/python -m deploy.fuzz --long --seconds 3600 $(if $(SEED),--seed $(SEED))

midnight-test: setup ## 10,000 submissions around midnight on days of 23, 24 and 25 hours; the deadline table
	@MIDNIGHT_SUBMISSIONS=10000 $(BIN)/python -m pytest tests/unit/shared/test_deadline_table.py tests/integration/submissions/test_deadline_instants.py

check: setup ## Format, lint, types, import contracts
	$(BIN)/ruff format --check . && $(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: setup ## Format the code and mend what can be mended
	$(BIN)/ruff check --fix . ; $(BIN)/ruff format .

up: setup ## Start everything and leave it running; prints the addresses of docs and metrics
	@$(BIN)/python -m deploy.local.stack up

year: setup ## Live the demo year in what `make up` started, and leave it there to be looked at
	@$(BIN)/python -m deploy.demo --running

login: setup ## Log the command line in as a made-up region at what is up (WHO="assessor 1" for another)
	@$(BIN)/python -m deploy.local.login $(or $(WHO),region 12)

down: setup ## Stop what `make up` started; the data is kept
	@$(BIN)/python -m deploy.local.stack down

status: setup ## Say what is up, and whether it is ready
	@$(BIN)/python -m deploy.local.stack status

migrate: setup ## Bring the schemas named by <SERVICE>_OWNER_DATABASE_URL to their newest version
	@for service in submissions assessment allocation; do $(BIN)/python -m shared.kit.migrations $$service || exit 1; done

bench-intake: setup ## How fast reports are taken in: beside a bare loop and the usual way, in one run
	@$(BIN)/python -m deploy.bench_intake

bench-assessment: setup ## How fast conditions are judged, beside a bare function with the same degrees
	@$(BIN)/python -m deploy.bench_assessment

bench-allocation: setup ## How fast allocation is at scale: ratios measured in one run, beside their targets
	@$(BIN)/python -m deploy.bench_allocation

alerts-test: setup ## Prometheus rules, Alertmanager routes: tested with their own tools, with planted faults
	@$(BIN)/python -m deploy.alerts

chart-test: setup ## The Helm chart rendered for each example of values, and checked, with planted faults
	@$(BIN)/python -m deploy.charts

dashboards: setup ## Write deploy/grafana/*.json anew
	@$(BIN)/python -m deploy.grafana.dashboards
bench-audit: setup ## How long a million entries of an audit trail take to verify, beside the target
	@$(BIN)/python -m deploy.bench_audit

openapi: setup ## Write docs/openapi/*.json anew, and the clients that are made from them
	@$(BIN)/python -m deploy.openapi && $(BIN)/python -m deploy.clients

schemas: setup ## Write docs/schemas/*.json anew, for editors of definitions
	@$(BIN)/python -m shared.agreements.json_schema

lock: ## Choose versions anew for both lock files (needs uv)
	$(LOCK) --upgrade --output-file requirements.lock
	$(LOCK) --upgrade --group dev --output-file requirements-dev.lock

compose-up: .secrets ## Build the images and start everything in containers (needs docker compose)
	docker compose up --build --detach --wait

compose-down: ## Stop the containers; the database's volume is kept
	docker compose down

compose-test: setup ## Build, start in containers, live the demo in them, look at what runs, take it down
	@$(BIN)/python -m deploy.compose_test $(if $(DRAW),--draw)

.secrets: setup ## Passwords and keys for containers, made up once
	@$(BIN)/python -m deploy.secrets_folder $@
