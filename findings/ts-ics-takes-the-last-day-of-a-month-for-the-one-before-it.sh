#!/usr/bin/env bash
# ts-ics 2.4.6 (npm), convertIcsRecurrenceRule and extendByRecurrenceRule, with rrule 2.8.1 as the second opinion.
#
# Reminders by rules that people do choose: the last Friday, the last day or the last working day of the month, mother's day,
# the 31st. Each starts at 09:00 UTC on a day of its own rule, and the machine is in UTC.
# Expected: both give the same days at 09:00. RFC 5545 3.3.10 counts -1 as the last day and leaves out months without a 31st.
# Seen: the weekday of a monthly or yearly rule is at midnight, nine hours early, and the first one, the start itself, is
# lost by that; -1 of BYMONTHDAY and BYSETPOS is the day before the last; the 31st becomes the 28th in February and stays so.
# A weekly rule is right.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > run.mjs <<'P'
import { convertIcsRecurrenceRule, extendByRecurrenceRule } from 'ts-ics'; import rrule from 'rrule';
const show = days => days.map(d => d.toISOString().slice(2, 16)).join(', ');
for (const [start, rule] of [
  ['20260130', 'FREQ=WEEKLY;BYDAY=FR'], ['20260130', 'FREQ=MONTHLY;BYDAY=-1FR'], ['20260510', 'FREQ=YEARLY;BYMONTH=5;BYDAY=2SU'],
  ['20260131', 'FREQ=MONTHLY;BYMONTHDAY=-1'], ['20260130', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1'], ['20260131', 'FREQ=MONTHLY'],
]) {
  const value = rule + ';COUNT=4', begin = `DTSTART:${start}T090000Z\n`;
  const right = rrule.rrulestr(begin + 'RRULE:' + value).all();
  console.log(`${rule}\n  rrule  ${show(right)}`);
  console.log(`  ts-ics ${show(extendByRecurrenceRule(convertIcsRecurrenceRule(undefined, { value }), { start: right[0], end: new Date('2030-01-01') }))}`);
}
P
npm init -y > npm.log 2>&1 && npm install ts-ics@2.4.6 rrule@2.8.1 >> npm.log 2>&1 || { cat npm.log; exit 1; }
TZ=UTC node run.mjs | tee seen
diff seen - <<'S'
FREQ=WEEKLY;BYDAY=FR
  rrule  26-01-30T09:00, 26-02-06T09:00, 26-02-13T09:00, 26-02-20T09:00
  ts-ics 26-01-30T09:00, 26-02-06T09:00, 26-02-13T09:00, 26-02-20T09:00
FREQ=MONTHLY;BYDAY=-1FR
  rrule  26-01-30T09:00, 26-02-27T09:00, 26-03-27T09:00, 26-04-24T09:00
  ts-ics 26-02-27T00:00, 26-03-27T00:00, 26-04-24T00:00, 26-05-29T00:00
FREQ=YEARLY;BYMONTH=5;BYDAY=2SU
  rrule  26-05-10T09:00, 27-05-09T09:00, 28-05-14T09:00, 29-05-13T09:00
  ts-ics 27-05-09T00:00, 28-05-14T00:00, 29-05-13T00:00
FREQ=MONTHLY;BYMONTHDAY=-1
  rrule  26-01-31T09:00, 26-02-28T09:00, 26-03-31T09:00, 26-04-30T09:00
  ts-ics 26-02-27T09:00, 26-03-30T09:00, 26-04-29T09:00, 26-05-30T09:00
FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1
  rrule  26-01-30T09:00, 26-02-27T09:00, 26-03-31T09:00, 26-04-30T09:00
  ts-ics 26-02-26T00:00, 26-03-30T00:00, 26-04-29T00:00, 26-05-28T00:00
FREQ=MONTHLY
  rrule  26-01-31T09:00, 26-03-31T09:00, 26-05-31T09:00, 26-07-31T09:00
  ts-ics 26-01-31T09:00, 26-02-28T09:00, 26-03-28T09:00, 26-04-28T09:00
S
