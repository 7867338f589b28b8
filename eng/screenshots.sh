#!/usr/bin/env bash
# Takes pictures of the pages with an empty, a usual and a big bank, light and dark, on a desktop and a phone. Needs Chromium.
#   eng/screenshots.sh FOLDER [PART OF A PAGE'S NAME]...
set -euo pipefail
mkdir -p "${1:?Say which folder the pictures go to.}"
SKILLBANK_PICTURES=$(realpath "$1")
shift
SKILLBANK_PAGES="$*"
export SKILLBANK_PICTURES SKILLBANK_PAGES
cd "$(dirname "$0")/.."
dotnet build tests/SkillBank.EndToEnd -v quiet --nologo
dotnet run --no-build --project tests/SkillBank.EndToEnd -- -explicit only -class SkillBank.EndToEnd.Pages.Screenshots
