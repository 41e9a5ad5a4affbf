#!/usr/bin/env bash
# Set everything up and open Counterpoint on its two sample articles, or on those named: packaging/run.sh LEFT RIGHT
source "$(dirname "${BASH_SOURCE[0]}")/bootstrap.sh"
install_system_packages "${QT_LIBRARIES[@]}"
install_program requirements.txt
[ $# -gt 0 ] || set -- --samples
exec .venv/bin/counterpoint "$@"
