# Sourced by run.sh and test.sh: Qt's system libraries, a virtual environment in .venv, pinned packages, the program.
# Nothing is done twice: what is there already is left alone.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { printf 'counterpoint: %s\n' "$*" >&2; }

# Debian and Ubuntu renamed some of these to ...t64; either name will do.
installed() { dpkg-query -W -f='${Status}\n' "$1" "$1t64" 2>/dev/null | grep -q 'ok installed'; }

install_system_packages() {
    command -v apt-get >/dev/null || { say "no apt-get here; see README, \"Other systems\", if Qt does not start"; return; }
    local missing=() package
    for package in "$@"; do installed "$package" || missing+=("$package"); done
    [ ${#missing[@]} -eq 0 ] && return
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || { say "please have an administrator run: apt-get install ${missing[*]}"; exit 1; }
        as_root=(sudo)
    fi
    say "installing system packages: ${missing[*]}"
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

find_python() {
    local candidate
    for candidate in "${PYTHON:-python3}" python3.14 python3.13 python3.12 python3.11; do
        if "$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' 2>/dev/null; then
            command -v "$candidate"
            return
        fi
    done
    return 1
}

install_program() { # $1: the requirements file, in packaging/
    local python stamp
    python=$(find_python) || { install_system_packages python3 python3-venv; python=$(find_python); } ||
        { say "Python 3.11 to 3.14 is needed"; exit 1; }
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        install_system_packages "python$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')-venv"
    fi
    stamp="$(cat "packaging/$1" pyproject.toml | sha256sum | cut -d' ' -f1) $1"
    [ -f .venv/stamp ] && grep -qxF "$stamp" .venv/stamp && return
    say "setting up .venv with pinned packages (once, a minute or two)"
    [ -x .venv/bin/python ] || "$python" -m venv .venv
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "packaging/$1"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
    .venv/bin/python -m compileall -q reader # else the first start, or each one where that is not allowed, would do it
    printf '%s\n' "$stamp" >>.venv/stamp
}

QT_LIBRARIES=(libglib2.0-0 libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1
    libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0)
