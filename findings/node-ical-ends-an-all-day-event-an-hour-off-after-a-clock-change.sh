#!/usr/bin/env bash
# node-ical 0.26.1 (npm), parseICS and expandRecurringEvent, in Berlin, where 25 October 2026 has 25 hours.
#
# A day without a time, weekly or once: a day of a streak, a day off from reminders. The end is the midnight after it.
#
# Expected: each one ends at a midnight, since a DATE has no hours (RFC 5545 3.6.1: without an end it takes the one day);
# the code that moves the starts to the local midnight is there for clock changes.
# Seen: the end is 24 hours after the start, or as many hours as the first one had. The Sunday of the change is over at
# 23:00; a series that starts on it ends at 01:00 of the day after, each time from then on, so it touches two days. Two days by
# DURATION, and "P1D" for an event that has a time and a zone, are 24-hour days too (RFC 5545 3.3.6: days are nominal).
# The same with DTEND, once, is right.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > run.mjs <<'P'
import ical from 'node-ical';
const two = n => String(n).padStart(2, '0');
const show = d => `${two(d.getMonth() + 1)}-${two(d.getDate())} ${two(d.getHours())}:${two(d.getMinutes())}`;
for (const lines of [
  ['DTSTART;VALUE=DATE:20261025', 'DTEND;VALUE=DATE:20261026'],
  ['DTSTART;VALUE=DATE:20261025'],
  ['DTSTART;VALUE=DATE:20261024', 'DURATION:P2D'],
  ['DTSTART;VALUE=DATE:20261018', 'DTEND;VALUE=DATE:20261019', 'RRULE:FREQ=WEEKLY;COUNT=3'],
  ['DTSTART;VALUE=DATE:20261025', 'DTEND;VALUE=DATE:20261026', 'RRULE:FREQ=WEEKLY;COUNT=3'],
  ['DTSTART;TZID=Europe/Berlin:20261024T090000', 'DURATION:P1D'],
]) {
  const text = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:x', 'BEGIN:VEVENT', 'UID:x', 'DTSTAMP:20260101T000000Z', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
  console.log(lines.join(' '));
  for (const one of ical.expandRecurringEvent(ical.sync.parseICS(text).x, { from: new Date('2026-10-01'), to: new Date('2026-12-01') }))
    console.log(`  ${show(one.start)} to ${show(one.end)}`);
}
P
npm init -y > npm.log 2>&1 && npm install node-ical@0.26.1 >> npm.log 2>&1 || { cat npm.log; exit 1; }
TZ=Europe/Berlin node run.mjs | tee seen
diff seen - <<'S'
DTSTART;VALUE=DATE:20261025 DTEND;VALUE=DATE:20261026
  10-25 00:00 to 10-26 00:00
DTSTART;VALUE=DATE:20261025
  10-25 00:00 to 10-25 23:00
DTSTART;VALUE=DATE:20261024 DURATION:P2D
  10-24 00:00 to 10-25 23:00
DTSTART;VALUE=DATE:20261018 DTEND;VALUE=DATE:20261019 RRULE:FREQ=WEEKLY;COUNT=3
  10-18 00:00 to 10-19 00:00
  10-25 00:00 to 10-25 23:00
  11-01 00:00 to 11-02 00:00
DTSTART;VALUE=DATE:20261025 DTEND;VALUE=DATE:20261026 RRULE:FREQ=WEEKLY;COUNT=3
  10-25 00:00 to 10-26 00:00
  11-01 00:00 to 11-02 01:00
  11-08 00:00 to 11-09 01:00
DTSTART;TZID=Europe/Berlin:20261024T090000 DURATION:P1D
  10-24 09:00 to 10-25 08:00
S
