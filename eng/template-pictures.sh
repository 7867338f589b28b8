#!/usr/bin/env bash
# Makes the miniatures of docs/templates.md: the first page of the sample in each template. Needs pdftoppm (poppler-utils) and convert (ImageMagick).
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build src/SkillBank.App -v quiet --nologo
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
skillbank() { dotnet artifacts/bin/SkillBank.App/debug/skillbank.dll "$@" --data "$work"; }
pictures=docs/pictures/templates
mkdir -p "$pictures"
skillbank import samples/noemie-adeyemi-sorensen.json
for description in src/SkillBank.Documents/Templates/*/template.json; do
  template=$(basename "$(dirname "$description")")
  skillbank resume new "$template" rule=everything "template=$template" >/dev/null
  skillbank resume print "$template" -o "$work/$template.pdf"
  # Painted at twice the size, so that small type keeps its strokes; a page has few colors.
  pdftoppm -r 144 -l 1 -singlefile -png "$work/$template.pdf" "$work/$template"
  convert "$work/$template.png" -filter Lanczos -resize 420x -colors 96 -strip -define png:compression-level=9 "PNG8:$pictures/$template.png"
done
node eng/templates.mjs
