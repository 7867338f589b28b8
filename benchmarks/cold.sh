#!/usr/bin/env bash
# Times whole processes of the published program, each new: benchmarks/cold.sh [RUNS]. Prints a Markdown table.
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-9}
dotnet publish src/SkillBank.App -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun=true -o artifacts/published -v quiet --nologo >/dev/null
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sample=samples/noemie-adeyemi-sorensen.json
time_ms() { local from; from=$(date +%s%N); "$@" >/dev/null; echo $((($(date +%s%N) - from) / 1000000)); }
row() { # name, then the command; {} in it is the number of the run
  local name=$1 times=() i; shift
  for i in $(seq "$runs"); do times+=("$(time_ms "${@//\{\}/$i}")"); done
  printf '%s\n' "${times[@]}" | sort -n | awk -v name="$name" '{ t[NR] = $1 } END { printf "| %s | %d | %d | %d |\n", name, t[1], t[int((NR + 1) / 2)], t[NR] }'
}
echo "| command (ms) | min | median | max |"
echo "|---|---|---|---|"
row "import, into a new data folder" artifacts/published/skillbank import "$sample" --data "$work/new-{}"
row "import again, nothing to do" artifacts/published/skillbank import "$sample" --data "$work/new-1"
row "print -o cv.pdf, three pages" artifacts/published/skillbank print -o "$work/cv.pdf" --data "$work/new-1"
row "print --format md" artifacts/published/skillbank print --format md -o "$work/cv.md" --data "$work/new-1"
row "print --from resume.json -o cv.pdf, no bank" artifacts/published/skillbank print --from "$sample" -o "$work/from.pdf" --data "$work/none"
row "print --from resume.json -o cv.yaml, no bank" artifacts/published/skillbank print --from "$sample" -o "$work/from.yaml" --data "$work/none"
row "list experience" artifacts/published/skillbank list experience --data "$work/new-1"
row "add skills" artifacts/published/skillbank add skills "skillName=Skill {}" skillType=hard_skill --data "$work/new-1"
