#!/usr/bin/env bash
# Measures the published server under load and prints a Markdown table: benchmarks/load.sh sqlite|postgresql
# Needs wrk, and for PostgreSQL the server's binaries. Everything stays on the loopback interface and ends by itself.
set -euo pipefail
cd "$(dirname "$0")/.."
engine=${1:?usage: benchmarks/load.sh sqlite|postgresql}
seconds=${SECONDS_EACH:-8}
out=artifacts/load/$engine
rm -rf "$out" && mkdir -p "$out"
out=$(cd "$out" && pwd)
cleanup=()
trap 'for step in "${cleanup[@]}"; do eval "$step" || true; done' EXIT
free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

dotnet publish src/SkillBank.App -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun=true -o artifacts/published -v quiet --nologo
dotnet build benchmarks/SkillBank.Load -c Release -v quiet --nologo

if [ "$engine" = postgresql ]; then
  bin=$(ls -d /usr/lib/postgresql/*/bin | tail -1)
  pg_port=$(free_port) pg=$(mktemp -d)
  [ "$(id -u)" = 0 ] && chown postgres "$pg"
  as() { if [ "$(id -u)" = 0 ]; then setpriv --reuid=postgres --regid=postgres --clear-groups env HOME="$pg" "$@"; else "$@"; fi; }
  as "$bin/initdb" -D "$pg/data" -U skillbank -A trust --no-sync -E UTF8 --locale=C.UTF-8 >/dev/null
  # Durable, as in production: fsync and synchronous_commit stay on.
  as "$bin/pg_ctl" -D "$pg/data" -w -l "$pg/log" -o "-k $pg -h 127.0.0.1 -p $pg_port -c synchronous_commit=on -c shared_buffers=256MB" start >/dev/null
  cleanup+=("as $bin/pg_ctl -D $pg/data -m fast -w stop >/dev/null; rm -rf $pg")
  place=(--database "postgresql://skillbank@127.0.0.1:$pg_port/skillbank")
else
  place=(--data "$out")
fi
artifacts/bin/SkillBank.Load/release/SkillBank.Load "${place[@]}" 1000 "$out/targets"

serve() { # starts the server and waits for the answer of a path; sets pid, url and ms
  local port started
  port=$(free_port) url=http://127.0.0.1:$port
  started=$(date +%s%N)
  artifacts/published/skillbank serve --urls "$url" "${place[@]}" >"$out/server.log" 2>&1 &
  pid=$!
  until curl --silent --fail --output /dev/null "$url$1"; do kill -0 $pid; sleep 0.01; done
  ms=$((($(date +%s%N) - started) / 1000000))
}
stop() { kill "$pid"; wait "$pid" 2>/dev/null || true; }
memory() { awk '/VmRSS/ { printf "%d MB", $2 / 1024 }' "/proc/$pid/status"; }
run() { # name, connections, mode
  local log="$out/$3-$2.txt"
  wrk -t1 -c"$2" -d"${seconds}s" --latency --timeout 10s -s benchmarks/load.lua "$url" -- "$3" "$out/targets" >"$log"
  awk -v name="$1" -v c="$2" '
    /Requests\/sec/ { rate = $2 } $1 == "50%" { p50 = $2 } $1 == "99%" { p99 = $2 } /^not 2xx/ { bad = $3 }
    END { printf "| %s | %d | %d | %s | %s | %s |\n", name, c, rate, p50, p99, bad }' "$log"
}
first=$(head -1 "$out/targets" | cut -d' ' -f1)

echo "| start | first answer |"
echo "|---|---|"
for _ in 1 2 3 4 5; do serve /health; echo "| /health | $ms ms |"; stop; done
for _ in 1 2 3 4; do serve "/api/skill-bank/$first"; echo "| a bank | $ms ms |"; stop; done
serve "/api/skill-bank/$first"; echo "| a bank | $ms ms |"
echo; echo "Memory after the first bank: $(memory)"; echo
echo "| $engine | connections | requests/s | p50 | p99 | not 2xx |"
echo "|---|---|---|---|---|---|"
run "GET the bank, warming up" 16 read >/dev/null
run "GET the bank" 1 read
run "GET the bank" 16 read
run "GET the bank, never in the cache" 16 miss
run "PUT a wording" 1 write
run "PUT a wording" 16 write
run "PUT a wording" 16 write
run "GET the bank" 16 read
echo; echo "Memory after the load: $(memory)"
stop
