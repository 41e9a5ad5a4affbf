#!/usr/bin/env bash
# Renew the pinned, hashed requirements from the ranges in pyproject.toml. Needs uv (pip install uv).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
pin() { uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --custom-compile-command packaging/pin.sh "$@"; }
pin pyproject.toml packaging/requirements-build.in -o packaging/requirements.txt
pin pyproject.toml packaging/requirements-build.in --extra test -c packaging/requirements.txt -o packaging/requirements-test.txt
pin packaging/requirements-bundle.in -c packaging/requirements.txt -o packaging/requirements-bundle.txt
