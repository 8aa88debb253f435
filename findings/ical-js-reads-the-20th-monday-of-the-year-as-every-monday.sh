#!/usr/bin/env bash
# ical.js 2.2.1 (npm), the days of a yearly rule, with rrule 2.8.1 (npm) as the second opinion.
#
# RFC 5545, 3.8.5.3, has among its examples the 20th Monday of the year (BYDAY=20MO) and the Monday of week number 20
# (BYWEEKNO=20;BYDAY=MO). The first four days from Friday, 1 May 2026 on.
# Expected: one day a year, or a refusal, which ical.js has for some other pairs of parts (BYYEARDAY with BYMONTH).
# Seen: up to the 9th it is right; of a number of two digits only the last is taken and a zero is none, so 12MO is the
# 2nd Monday and 20MO is every Monday; with a week number it is every Monday but the one of that week (11 May).
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > run.mjs <<'P'
import ICAL from 'ical.js'; import r from 'rrule';
for (const rule of ['FREQ=YEARLY;BYDAY=9MO', 'FREQ=YEARLY;BYDAY=12MO', 'FREQ=YEARLY;BYDAY=20MO', 'FREQ=YEARLY;BYDAY=-10MO', 'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO']) {
  const days = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateTimeString('2026-05-01T09:00:00'));
  console.log(rule);
  console.log(`  ical.js: ${Array.from({ length: 4 }, () => days.next().toString().slice(0, 10)).join(' ')}`);
  console.log(`  rrule:   ${r.rrulestr(`DTSTART:20260501T090000Z\nRRULE:${rule}`).all((_, i) => i < 4).map(d => d.toISOString().slice(0, 10)).join(' ')}`);
}
P
npm init -y > npm.log 2>&1 && npm install ical.js@2.2.1 rrule@2.8.1 >> npm.log 2>&1 || { cat npm.log; exit 1; }
node run.mjs | tee seen
diff seen - <<'S'
FREQ=YEARLY;BYDAY=9MO
  ical.js: 2027-03-01 2028-02-28 2029-02-26 2030-03-04
  rrule:   2027-03-01 2028-02-28 2029-02-26 2030-03-04
FREQ=YEARLY;BYDAY=12MO
  ical.js: 2027-01-11 2028-01-10 2029-01-08 2030-01-14
  rrule:   2027-03-22 2028-03-20 2029-03-19 2030-03-25
FREQ=YEARLY;BYDAY=20MO
  ical.js: 2026-05-04 2026-05-11 2026-05-18 2026-05-25
  rrule:   2026-05-18 2027-05-17 2028-05-15 2029-05-14
FREQ=YEARLY;BYDAY=-10MO
  ical.js: 2026-05-04 2026-05-11 2026-05-18 2026-05-25
  rrule:   2026-10-26 2027-10-25 2028-10-23 2029-10-29
FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO
  ical.js: 2026-05-04 2026-05-18 2026-05-25 2026-06-01
  rrule:   2026-05-11 2027-05-17 2028-05-15 2029-05-14
S
