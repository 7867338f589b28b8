#!/usr/bin/env bash
# Regenerates the compiled model of each engine from the mappings. Run it after every change of the model.
set -euo pipefail
cd "$(dirname "$0")/.."
export CI=
dotnet tool restore >/dev/null
compiled=src/SkillBank/Data/Compiled

# The generated classes are referenced by the code that they are generated from: stand-ins break the circle.
rm -rf "$compiled"
for provider in Sqlite PostgreSql; do
  mkdir -p "$compiled/$provider"
  echo "namespace SkillBank.Data.Compiled.$provider; static class SkillBankDbModel { public static Microsoft.EntityFrameworkCore.Metadata.IModel Instance => throw new InvalidOperationException(); }" \
    > "$compiled/$provider/SkillBankDbModel.cs"
done
dotnet build eng/SkillBank.Design -v quiet --nologo

for provider in Sqlite PostgreSql; do
  SKILLBANK_PROVIDER=$provider dotnet ef dbcontext optimize --no-build \
    --project src/SkillBank --startup-project eng/SkillBank.Design \
    --output-dir "Data/Compiled/$provider.new" --namespace "SkillBank.Data.Compiled.$provider"
done
for provider in Sqlite PostgreSql; do
  rm -rf "${compiled:?}/$provider"
  mv "$compiled/$provider.new" "$compiled/$provider"
  # Two models of one context: each is named where it is used, so the assembly must not point at one of them.
  rm -f "$compiled/$provider/"*AssemblyAttributes.cs
done
