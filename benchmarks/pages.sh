#!/usr/bin/env bash
# Measures the pages of the published program: in Chromium, then 100 people who edit at once. Prints Markdown tables.
# Needs Debian's chromium-headless-shell. Everything stays on the loopback interface and ends by itself.
set -euo pipefail
cd "$(dirname "$0")/.."
out=artifacts/load/pages
rm -rf "$out" && mkdir -p "$out"
out=$(cd "$out" && pwd)
trap 'kill $pid 2>/dev/null || true' EXIT

dotnet publish src/SkillBank.App -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun=true -o artifacts/published -v quiet --nologo
dotnet build benchmarks/SkillBank.Load -c Release -v quiet --nologo
(cd tests/SkillBank.EndToEnd/firefox && [ -d node_modules ] || npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)
artifacts/bin/SkillBank.Load/release/SkillBank.Load --data "$out" 100 "$out/targets"

port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
artifacts/published/skillbank serve --urls "http://127.0.0.1:$port" --data "$out" >"$out/server.log" 2>&1 &
pid=$!
until curl --silent --fail --output /dev/null "http://127.0.0.1:$port/health"; do kill -0 $pid; sleep 0.05; done
memory() { awk '/VmRSS/ { printf "%d MB\n", $2 / 1024 }' "/proc/$pid/status"; }

node benchmarks/pages.mjs "http://127.0.0.1:$port" "$(head -1 "$out/targets" | cut -d' ' -f1)"
echo
node benchmarks/editing.mjs "http://127.0.0.1:$port" "$out/targets"
echo "Memory of the server after it: $(memory)"
