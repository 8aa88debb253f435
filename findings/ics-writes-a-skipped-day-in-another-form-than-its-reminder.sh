#!/usr/bin/env bash
# ics 3.12.0 (npm) as the writer, ical.js 2.2.1 and node-ical 0.26.1 as the readers.
#
# A weekly reminder, Saturdays at 09:00, three times, the second one skipped (exclusionDates, given in the same form as the
# start). It is written in Berlin with startOutputType "local", so that it follows the clock of the person, who is in Lisbon.
# Expected: EXDATE has the form of DTSTART, so that it names one of the reminders (RFC 5545 3.8.5.1 takes away the ones that
# are the same); for a day without a time it says VALUE=DATE, as the DTSTART beside it does.
# Seen: EXDATE has a time in UTC whatever DTSTART has, and a day without VALUE. The skipped reminder of 17 October comes. With
# no time, ical.js takes EXDATE for a broken time and tells no day at all. All in UTC, or put right by hand, it is skipped.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > write.mjs <<'P'
import { createEvent } from 'ics'; import { writeFileSync } from 'node:fs';
const weekly = { uid: 'x', title: 'x', recurrenceRule: 'FREQ=WEEKLY;COUNT=3' };
const nine = { ...weekly, duration: { hours: 1 }, start: [2026, 10, 10, 9, 0], exclusionDates: [[2026, 10, 17, 9, 0]] };
const local = createEvent({ ...nine, startOutputType: 'local' }).value;
const allDay = createEvent({ ...weekly, start: [2026, 10, 10], end: [2026, 10, 11], exclusionDates: [[2026, 10, 17]] }).value;
writeFileSync('files.json', JSON.stringify({ 'utc': createEvent(nine).value,
  'local': local, 'local, put right': local.replace(/EXDATE:.*/, 'EXDATE:20261017T090000'),
  'all day': allDay, 'all day, put right': allDay.replace('EXDATE:', 'EXDATE;VALUE=DATE:') }));
P
cat > read.mjs <<'P'
import { readFileSync } from 'node:fs'; import nodeIcal from 'node-ical'; import ICAL from 'ical.js';
const day = d => d.getDate();
for (const [name, text] of Object.entries(JSON.parse(readFileSync('files.json')))) {
  console.log(`${name}: ${text.split('\r\n').filter(l => /^(DTSTART|EXDATE)/.test(l)).join(' ')}`);
  const span = { from: new Date('2026-10-01'), to: new Date('2026-11-30') }, days = [];
  console.log(`  node-ical ${nodeIcal.expandRecurringEvent(nodeIcal.sync.parseICS(text).x, span).map(o => day(o.start)).join(', ')}`);
  try {
    const all = new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')).iterator();
    for (let one = all.next(); one; one = all.next()) days.push(day(one.toJSDate()));
    console.log(`  ical.js   ${days.join(', ')}`);
  } catch (e) { console.log(`  ical.js   ${e.message}`); }
}
P
npm init -y > npm.log 2>&1 && npm install ics@3.12.0 ical.js@2.2.1 node-ical@0.26.1 >> npm.log 2>&1 || { cat npm.log; exit 1; }
TZ=Europe/Berlin node write.mjs
TZ=Europe/Lisbon node read.mjs | tee seen
diff seen - <<'S'
utc: DTSTART:20261010T070000Z EXDATE:20261017T070000Z
  node-ical 10, 24
  ical.js   10, 24
local: DTSTART:20261010T090000 EXDATE:20261017T070000Z
  node-ical 10, 17, 24
  ical.js   10, 17, 24
local, put right: DTSTART:20261010T090000 EXDATE:20261017T090000
  node-ical 10, 24
  ical.js   10, 24
all day: DTSTART;VALUE=DATE:20261010 EXDATE:20261017
  node-ical 10, 24
  ical.js   invalid date-time value: "2026-10-17T::"
all day, put right: DTSTART;VALUE=DATE:20261010 EXDATE;VALUE=DATE:20261017
  node-ical 10, 24
  ical.js   10, 24
S
