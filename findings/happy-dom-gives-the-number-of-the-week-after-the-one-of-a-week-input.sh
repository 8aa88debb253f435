#!/usr/bin/env bash
# happy-dom 21.0.4 (npm), with jsdom 29.1.1 beside it.
#
# A view "one week of the journal" has <input type="week">. valueAsDate and valueAsNumber are two ways to read it.
#
# Expected (HTML standard, state week): both are midnight UTC of the Monday that the week starts with; what valueAsNumber
# gives can be set again and leaves the week as it is.
# Seen: valueAsNumber is a week later than valueAsDate in each year whose January 1 is a Monday to Thursday (2024 to 2026), and
# setting the input to its own number moves it by a week. In 2023 and 2027 both are right, so a test of that year passes.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > run.mjs <<'P'
import { Window } from 'happy-dom'; import { JSDOM } from 'jsdom';
const day = d => new Date(d).toISOString().slice(0, 10);
const windows = { 'happy-dom': new Window(), jsdom: new JSDOM('').window };
for (const week of ['2023-W10', '2024-W10', '2025-W10', '2026-W10', '2026-W53', '2027-W10'])
  for (const [name, window] of Object.entries(windows)) {
    const input = window.document.createElement('input');
    input.type = 'week'; input.value = week;
    const read = `date ${day(input.valueAsDate)}, number ${day(input.valueAsNumber)}`;
    input.valueAsNumber = input.valueAsNumber;
    console.log(`${week} ${name}: ${read}, set to its own number: ${input.value}`);
  }
process.exit(0);
P
npm init -y > npm.log 2>&1 && npm install happy-dom@21.0.4 jsdom@29.1.1 >> npm.log 2>&1 || { cat npm.log; exit 1; }
TZ=UTC node run.mjs | tee seen
diff seen - <<'S'
2023-W10 happy-dom: date 2023-03-06, number 2023-03-06, set to its own number: 2023-W10
2023-W10 jsdom: date 2023-03-06, number 2023-03-06, set to its own number: 2023-W10
2024-W10 happy-dom: date 2024-03-04, number 2024-03-11, set to its own number: 2024-W11
2024-W10 jsdom: date 2024-03-04, number 2024-03-04, set to its own number: 2024-W10
2025-W10 happy-dom: date 2025-03-03, number 2025-03-10, set to its own number: 2025-W11
2025-W10 jsdom: date 2025-03-03, number 2025-03-03, set to its own number: 2025-W10
2026-W10 happy-dom: date 2026-03-02, number 2026-03-09, set to its own number: 2026-W11
2026-W10 jsdom: date 2026-03-02, number 2026-03-02, set to its own number: 2026-W10
2026-W53 happy-dom: date 2026-12-28, number 2027-01-04, set to its own number: 2027-W01
2026-W53 jsdom: date 2026-12-28, number 2026-12-28, set to its own number: 2026-W53
2027-W10 happy-dom: date 2027-03-08, number 2027-03-08, set to its own number: 2027-W10
2027-W10 jsdom: date 2027-03-08, number 2027-03-08, set to its own number: 2027-W10
S
