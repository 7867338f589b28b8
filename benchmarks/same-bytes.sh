#!/usr/bin/env bash
# Prints one bank in every format, each time in a process of its own, and counts the different files: benchmarks/same-bytes.sh [RUNS].
# Prints a Markdown table; ends with 1 when two files of one format differ.
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-100}
dotnet publish src/SkillBank.App -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun=true -o artifacts/published -v quiet --nologo >/dev/null
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
artifacts/published/skillbank import samples/noemie-adeyemi-sorensen.json --data "$work/bank" >/dev/null
status=0
echo "| format | files | different |"
echo "|---|---|---|"
for format in pdf pdfa svg png docx odt html md txt json-resume reactive-resume rendercv; do
  mkdir "$work/$format"
  seq "$runs" | xargs -P 2 -I{} artifacts/published/skillbank print --format "$format" -o "$work/$format/{}" --data "$work/bank" >/dev/null 2>"$work/log"
  files=$(find "$work/$format" -type f | wc -l)
  different=$(sha256sum "$work/$format"/* | cut -d' ' -f1 | sort -u | wc -l)
  echo "| $format | $files | $different |"
  [ "$files" = "$runs" ] && [ "$different" = 1 ] || status=1
done
exit $status
