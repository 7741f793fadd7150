#!/usr/bin/env bash
# Collects all texts into the catalogues and compiles those: translations.sh [FOLDER]
# English has only plural forms. What changed or is new stays unfinished until somebody translates it.
set -euo pipefail
cd "$(dirname "$0")/../.."

folder=${1:-resources/translations}
mapfile -t sources < <(find sso_desk -name '*.py' | LC_ALL=C sort)
options=(-silent -no-obsolete -locations none -sort-messages -disable-heuristic similartext -source-language en)

.venv/bin/pyside6-lupdate "${sources[@]}" "${options[@]}" -pluralonly -target-language en -ts "$folder/sso_desk_en.ts"
for language in de es fr; do
    .venv/bin/pyside6-lupdate "${sources[@]}" "${options[@]}" -target-language $language \
        -ts "$folder/sso_desk_$language.ts"
done
.venv/bin/pyside6-lrelease -silent -nounfinished "$folder"/sso_desk_*.ts
