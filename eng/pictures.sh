#!/usr/bin/env bash
# Makes the pictures in docs/ from the sample. Needs pdftoppm (poppler-utils) and chromium-headless-shell.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build src/SkillBank.App -v quiet --nologo
(cd tests/SkillBank.EndToEnd/firefox && [ -d node_modules ] || npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)
work=$(mktemp -d)
trap 'kill $pid 2>/dev/null || true; rm -rf "$work"' EXIT
skillbank() { dotnet artifacts/bin/SkillBank.App/debug/skillbank.dll "$@" --data "$work"; }
skillbank import samples/noemie-adeyemi-sorensen.json
skillbank print -o "$work/resume.pdf"
pdftoppm -r 72 -f 1 -l 2 -png "$work/resume.pdf" "$work/resume"
for page in "$work"/resume-*.png; do cp "$page" "docs/pictures/$(basename "$page")"; done

port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
dotnet artifacts/bin/SkillBank.App/debug/skillbank.dll serve --urls "http://127.0.0.1:$port" --data "$work" >"$work/server.log" 2>&1 &
pid=$!
until curl --silent --fail --output /dev/null "http://127.0.0.1:$port/health"; do kill -0 $pid; sleep 0.1; done
node eng/pictures.mjs "http://127.0.0.1:$port" docs/pictures
