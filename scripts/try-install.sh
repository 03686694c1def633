#!/usr/bin/env bash
# Proves the README's two commands in fresh clones, once as usual and once on a machine without a compiler.
# Needs the package registry, so it is no part of `npm test`: bash scripts/try-install.sh
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Only what npm and a shell need: no gcc, make or python.
mkdir "$work/bin"
for tool in node npm npx sh bash env git sed uname dirname basename readlink cat timeout; do
  ln -s "$(command -v "$tool")" "$work/bin/$tool"
done

try() { # NAME EXPECTED_INDEX
  git clone --quiet "$root" "$work/$1"
  cd "$work/$1"
  npm ci >"$work/$1.log" 2>&1 || { cat "$work/$1.log"; exit 1; }
  PORT=0 LOG_LEVEL=silent timeout -s INT 20 npm start >"$work/$1.out" 2>&1 || true
  grep -q "ready on .*$2 index" "$work/$1.out" || { cat "$work/$1.out"; exit 1; }
  answer=$(npx rolecall ask "Where did you study?" 2>/dev/null)
  printf '%s: %s\n' "$1" "$(head -n 1 <<<"$answer")"
}

try usual hnsw
export PATH="$work/bin" CC=/bin/false CXX=/bin/false
try without-compiler exact
