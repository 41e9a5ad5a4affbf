#!/usr/bin/env bash
# Set everything up and run every check: format, lint, types, layers, tests. Arguments go to pytest.
source "$(dirname "${BASH_SOURCE[0]}")/bootstrap.sh"
install_system_packages "${QT_LIBRARIES[@]}" xvfb xauth xdotool poppler-utils qpdf
install_program requirements-test.txt
bin=.venv/bin
$bin/ruff format --check .
$bin/ruff check .
$bin/mypy
$bin/lint-imports
exec $bin/python -m pytest "$@"
