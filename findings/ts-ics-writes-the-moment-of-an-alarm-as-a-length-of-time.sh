#!/usr/bin/env bash
# ts-ics 2.4.6 (npm), convertIcsCalendar and generateIcsCalendar, with ical.js 2.2.1 as another reader of what is written.
#
# A calendar with an alarm at a fixed moment is read and written again, with nothing changed in between.
#
# Expected: the alarm keeps VALUE=DATE-TIME, since TRIGGER is a duration without it (RFC 5545 3.8.6.3), and an event at 09:00
# without a zone stays so. ts-ics reads both well: "absolute" it says, and it does write VALUE on every DTSTART.
# Seen: TRIGGER loses VALUE. ts-ics itself reads that as a duration of nothing, so the alarm is at the start of the event, two
# hours late, and ical.js cannot read it at all. The event of no zone gets a Z, and is at 10:00 in Berlin. The relative alarm
# and the event with a zone stay as they were.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > run.mjs <<'P'
import { convertIcsCalendar, generateIcsCalendar } from 'ts-ics'; import ICAL from 'ical.js';
for (const [start, trigger] of [
  ['DTSTART;TZID=Europe/Berlin:20261110T090000', 'TRIGGER;RELATED=START:-PT2H'],
  ['DTSTART;TZID=Europe/Berlin:20261110T090000', 'TRIGGER;VALUE=DATE-TIME:20261110T060000Z'],
  ['DTSTART:20261110T090000', 'TRIGGER;RELATED=START:-PT2H'],
]) {
  const text = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:x', 'BEGIN:VEVENT', 'UID:x', 'DTSTAMP:20260101T000000Z', start, 'DURATION:PT1H', 'SUMMARY:x',
    'BEGIN:VALARM', 'ACTION:DISPLAY', 'DESCRIPTION:x', trigger, 'END:VALARM', 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
  const alarm = text => JSON.stringify(convertIcsCalendar(undefined, text).events[0].alarms[0].trigger);
  const written = generateIcsCalendar(convertIcsCalendar(undefined, text));
  const first = text => new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent').getFirstSubcomponent('valarm').getFirstPropertyValue('trigger');
  const other = text => { try { return `reads ${first(text)}`; } catch (e) { return e.message; } };
  for (const [name, one] of [['given', text], ['written', written]])
    console.log(`${name}: ${one.split('\r\n').filter(l => /^(DTSTART|TRIGGER)/.test(l)).join(' ')}\n  ts-ics reads ${alarm(one)}\n  ical.js ${other(one)}`);
}
P
npm init -y > npm.log 2>&1 && npm install ts-ics@2.4.6 ical.js@2.2.1 >> npm.log 2>&1 || { cat npm.log; exit 1; }
TZ=UTC node run.mjs | tee seen
diff seen - <<'S'
given: DTSTART;TZID=Europe/Berlin:20261110T090000 TRIGGER;RELATED=START:-PT2H
  ts-ics reads {"type":"relative","value":{"before":true,"hours":2},"options":{"related":"START"}}
  ical.js reads -PT2H
written: DTSTART;VALUE=DATE-TIME;TZID=Europe/Berlin:20261110T090000 TRIGGER;RELATED=START:-PT2H
  ts-ics reads {"type":"relative","value":{"before":true,"hours":2},"options":{"related":"START"}}
  ical.js reads -PT2H
given: DTSTART;TZID=Europe/Berlin:20261110T090000 TRIGGER;VALUE=DATE-TIME:20261110T060000Z
  ts-ics reads {"type":"absolute","value":{"date":"2026-11-10T06:00:00.000Z","type":"DATE-TIME"},"options":{}}
  ical.js reads 2026-11-10T06:00:00Z
written: DTSTART;VALUE=DATE-TIME;TZID=Europe/Berlin:20261110T090000 TRIGGER:20261110T060000Z
  ts-ics reads {"type":"relative","value":{},"options":{}}
  ical.js invalid duration value: Not enough duration components in "060000Z"
given: DTSTART:20261110T090000 TRIGGER;RELATED=START:-PT2H
  ts-ics reads {"type":"relative","value":{"before":true,"hours":2},"options":{"related":"START"}}
  ical.js reads -PT2H
written: DTSTART;VALUE=DATE-TIME:20261110T090000Z TRIGGER;RELATED=START:-PT2H
  ts-ics reads {"type":"relative","value":{"before":true,"hours":2},"options":{"related":"START"}}
  ical.js reads -PT2H
S
