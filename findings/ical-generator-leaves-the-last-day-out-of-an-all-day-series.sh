#!/usr/bin/env bash
# ical-generator 10.2.0 (npm) as the writer, luxon 3.7.2 for moments with a zone, ical.js 2.2.1 and node-ical 0.26.1 as readers.
#
# A weekly series on Saturdays from 10 October until 24 October, both ends at the start of a day in Berlin: an all-day one, and
# for comparison one at 09:00. The process is in UTC, as servers are.
#
# Expected: UNTIL has the type of DTSTART, so a date for an all-day event (RFC 5545 3.3.10), and the last day is in the series,
# as UNTIL counts it in. The option allDay turns start, end and the excluded days into dates of that zone.
# Seen: UNTIL alone stays a moment. In UTC that is the evening of the 23rd, so both readers leave out the 24th. With UNTIL put
# right by hand both have it. The one at 09:00 is right.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > run.mjs <<'P'
import ical from 'ical-generator'; import { DateTime } from 'luxon'; import ICAL from 'ical.js'; import nodeIcal from 'node-ical';
const at = text => DateTime.fromISO(text, { zone: 'Europe/Berlin' });
function show(name, text) {
  const days = [], all = new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')).iterator();
  for (let one = all.next(); one; one = all.next()) days.push(one.day);
  const others = nodeIcal.expandRecurringEvent(nodeIcal.sync.parseICS(text).x, { from: new Date('2026-09-01'), to: new Date('2026-12-01') });
  console.log(`${name}: ${text.split('\r\n').filter(l => /^(DTSTART|RRULE|EXDATE)/.test(l)).join(' ')}`);
  console.log(`  ical.js ${days.join(', ')}; node-ical ${others.map(o => o.start.getUTCDate()).join(', ')}`);
}
function make(event, repeating) {
  const calendar = ical();
  calendar.createEvent({ id: 'x', summary: 'x', ...event, repeating: { freq: 'WEEKLY', ...repeating } });
  return calendar.toString();
}
const day = { start: at('2026-10-10'), allDay: true, timezone: 'Europe/Berlin' };
const allDay = make(day, { until: at('2026-10-24') });
show('at 09:00', make({ start: at('2026-10-10T09:00') }, { until: at('2026-10-24T09:00') }));
show('all day', allDay);
show('all day, put right', allDay.replace(/UNTIL=\w+/, 'UNTIL=20261024'));
show('all day, one excluded', make(day, { count: 3, exclude: [at('2026-10-17')] }));
P
npm init -y > npm.log 2>&1 && npm install ical-generator@10.2.0 luxon@3.7.2 ical.js@2.2.1 node-ical@0.26.1 >> npm.log 2>&1 || { cat npm.log; exit 1; }
TZ=UTC node run.mjs | tee seen
diff seen - <<'S'
at 09:00: DTSTART:20261010T070000Z RRULE:FREQ=WEEKLY;UNTIL=20261024T070000Z
  ical.js 10, 17, 24; node-ical 10, 17, 24
all day: DTSTART;VALUE=DATE:20261010 RRULE:FREQ=WEEKLY;UNTIL=20261023T220000Z
  ical.js 10, 17; node-ical 10, 17
all day, put right: DTSTART;VALUE=DATE:20261010 RRULE:FREQ=WEEKLY;UNTIL=20261024
  ical.js 10, 17, 24; node-ical 10, 17, 24
all day, one excluded: DTSTART;VALUE=DATE:20261010 RRULE:FREQ=WEEKLY;COUNT=3 EXDATE;VALUE=DATE:20261017
  ical.js 10, 24; node-ical 10, 24
S
