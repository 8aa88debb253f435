#!/usr/bin/env bash
# date-holidays 3.37.0 with date-holidays-parser 3.4.7 (npm), its option `types`.
#
# The Näfelser Fahrt is a public holiday of Glarus: the first Thursday of April, a week later when that one is in Holy Week.
# The data say so by a rule that looks whether that Thursday is an observance (Maundy Thursday is one).
# Expected: types: ['public'] leaves out the other days and keeps each public one on its own day.
# Seen: the rule looks among the days that are left, finds no observance and gives Maundy Thursday itself: the working day is
# a holiday, the holiday a week later is a working day, in 2026 and eight other years up to 2050. Of ['public', 'observance']
# and of the whole list all years are right.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > run.mjs <<'P'
import Holidays from 'date-holidays';
const glarus = types => new Holidays('CH', 'GL', { types });
const day = (types, year) => glarus(types).getHolidays(year).filter(h => h.name === 'Näfelser Fahrt').map(h => `${h.date.slice(0, 10)} ${h.type}`).join();
for (let year = 2020; year <= 2050; year++) {
  const [all, both, only] = [[], ['public', 'observance'], ['public']].map(types => day(types, year));
  if (all !== both || both !== only || year === 2025) console.log(`all types ${all}, two types ${both}, public only ${only}`);
}
const is = (types, d) => (glarus(types).isHoliday(new Date(d + 'T10:00:00Z')) || []).some(h => h.type === 'public');
for (const d of ['2026-04-02', '2026-04-09']) console.log(`${d} a public holiday? all types ${is([], d)}, public only ${is(['public'], d)}`);
P
npm init -y > npm.log 2>&1 && npm install date-holidays@3.37.0 date-holidays-parser@3.4.7 >> npm.log 2>&1 || { cat npm.log; exit 1; }
node run.mjs | tee seen
diff seen - <<'S'
all types 2023-04-13 public, two types 2023-04-13 public, public only 2023-04-06 public
all types 2025-04-03 public, two types 2025-04-03 public, public only 2025-04-03 public
all types 2026-04-09 public, two types 2026-04-09 public, public only 2026-04-02 public
all types 2034-04-13 public, two types 2034-04-13 public, public only 2034-04-06 public
all types 2037-04-09 public, two types 2037-04-09 public, public only 2037-04-02 public
all types 2039-04-14 public, two types 2039-04-14 public, public only 2039-04-07 public
all types 2042-04-10 public, two types 2042-04-10 public, public only 2042-04-03 public
all types 2045-04-13 public, two types 2045-04-13 public, public only 2045-04-06 public
all types 2048-04-09 public, two types 2048-04-09 public, public only 2048-04-02 public
all types 2050-04-14 public, two types 2050-04-14 public, public only 2050-04-07 public
2026-04-02 a public holiday? all types false, public only true
2026-04-09 a public holiday? all types true, public only false
S
