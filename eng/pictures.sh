#!/usr/bin/env bash
# Makes the pictures in docs/ from the sample. Needs pdftoppm (poppler-utils).
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build src/SkillBank.App -v quiet --nologo
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
skillbank() { dotnet artifacts/bin/SkillBank.App/debug/skillbank.dll "$@" --data "$work"; }
skillbank import samples/noemie-adeyemi-sorensen.json
skillbank print -o "$work/resume.pdf"
pdftoppm -r 72 -f 1 -l 2 -png "$work/resume.pdf" "$work/resume"
for page in "$work"/resume-*.png; do cp "$page" "docs/pictures/$(basename "$page")"; done
