#!/usr/bin/env bash
# Adds a migration for both engines, then regenerates the compiled models: eng/add-migration.sh NAME
set -euo pipefail
cd "$(dirname "$0")/.."
export CI=
name=${1:?usage: eng/add-migration.sh NAME}
dotnet tool restore >/dev/null
[ -d src/SkillBank/Data/Compiled ] || eng/compiled-models.sh
dotnet build eng/SkillBank.Design -v quiet --nologo
for provider in Sqlite PostgreSql; do
  SKILLBANK_PROVIDER=$provider dotnet ef migrations add "$name" --no-build \
    --project "src/SkillBank.Migrations.$provider" --startup-project eng/SkillBank.Design --output-dir Migrations
done
eng/compiled-models.sh
