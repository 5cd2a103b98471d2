#!/usr/bin/env bash
# Measures dateline beside newsboat, ripgrep and hyperfine on a folder of releases, and prints a table of ratios.
#
# usage: benches/peers.sh [OPTIONS] FOLDER [DATELINE_BINARY]
#
#   --queries N      how many phrases and names are asked for (100)
#   --runs N         how often a start is measured (10)
#   --grow N,N,...   measures dateline on the releases of the folder repeated with changed names to so many, instead of
#                    beside the others: --grow 10000,72644,1000000
#   --only-dateline  leaves the others out
#
# Without DATELINE_BINARY it is built first. Indexes, feeds and larger archives are kept below $TMPDIR (/tmp) while it
# runs, with a cache and data folder of their own, and are gone afterwards; the folder itself is only read.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
usage() { sed -n '2,/^set/s/^# \{0,1\}//p' "$0"; }

options=() places=() alone=
while (($#)); do
  case $1 in
    -h | --help) usage; exit 0 ;;
    --queries | --runs) options+=("$1" "${2:?$1 needs a number}"); shift ;;
    --grow) options+=("$1" "${2:?$1 needs numbers}"); alone=1; shift ;;
    --only-dateline) options+=("$1"); alone=1 ;;
    -*) echo "peers.sh: unknown option $1" >&2; exit 2 ;;
    *) places+=("$1") ;;
  esac
  shift
done
((${#places[@]} == 1 || ${#places[@]} == 2)) || { usage >&2; exit 2; }
[[ -d ${places[0]} ]] || { echo "peers.sh: no such folder: ${places[0]}" >&2; exit 2; }

tools=(python3)
[[ $alone ]] || tools+=(newsboat rg hyperfine)
missing=()
for tool in "${tools[@]}"; do command -v "$tool" >/dev/null || missing+=("$tool"); done
if ((${#missing[@]})); then
  echo "peers.sh: missing: ${missing[*]}; on Debian: apt-get install python3 newsboat ripgrep hyperfine" >&2
  exit 2
fi

binary=${places[1]:-}
if [[ ! $binary ]]; then
  command -v cargo >/dev/null || { echo "peers.sh: missing: cargo, to build dateline with; or name a binary" >&2; exit 2; }
  cargo build --release --quiet --manifest-path "$here/../Cargo.toml"
  binary=${CARGO_TARGET_DIR:-$here/../target}/release/dateline
fi
[[ -x $binary ]] || { echo "peers.sh: not a program: $binary" >&2; exit 2; }

exec env PYTHONDONTWRITEBYTECODE=1 python3 "$here/peers/measure.py" "${options[@]}" "${places[0]}" "$binary"
