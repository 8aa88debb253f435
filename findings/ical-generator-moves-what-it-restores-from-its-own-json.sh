#!/usr/bin/env bash
# ical-generator 10.2.0 (npm), toJSON, with luxon 3.7.2 for moments with a zone. The process is in UTC, as servers are.
#
# The documentation of toJSON says that it is good for persistence, and shows how to restore: ical(JSON.parse(json)).
#
# Expected: the restored calendar writes the file that the first one wrote.
# Seen: JSON keeps a moment as text with its offset or in UTC, and beside it the timezone's name. A restored event has that
# name on the clock of the process: 09:00 in Berlin becomes 07:00 in Berlin, and so do the skipped day and a floating 09:00.
# An all-day event on the 10th becomes one on the 9th. An event without a timezone is right.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > run.mjs <<'P'
import ical from 'ical-generator'; import { DateTime } from 'luxon';
const at = text => DateTime.fromISO(text, { zone: 'Europe/Berlin' });
const lines = calendar => calendar.toString().split('\r\n').filter(l => /^(DTSTART|EXDATE)/.test(l)).join(' ');
for (const [name, event] of Object.entries({
  'no timezone': { start: at('2026-10-10T09:00') },
  'timezone': { start: at('2026-10-10T09:00'), timezone: 'Europe/Berlin', repeating: { freq: 'WEEKLY', exclude: [at('2026-10-17T09:00')] } },
  'floating': { start: at('2026-10-10T09:00'), floating: true },
  'all day': { start: at('2026-10-10'), allDay: true },
})) {
  const calendar = ical();
  calendar.createEvent({ id: 'x', summary: 'x', ...event });
  const json = JSON.stringify(calendar);
  console.log(`${name}, ${JSON.parse(json).events[0].start} in JSON\n  written  ${lines(calendar)}\n  restored ${lines(ical(JSON.parse(json)))}`);
}
P
npm init -y > npm.log 2>&1 && npm install ical-generator@10.2.0 luxon@3.7.2 >> npm.log 2>&1 || { cat npm.log; exit 1; }
TZ=UTC node run.mjs | tee seen
diff seen - <<'S'
no timezone, 2026-10-10T09:00:00.000+02:00 in JSON
  written  DTSTART:20261010T070000Z
  restored DTSTART:20261010T070000Z
timezone, 2026-10-10T09:00:00.000+02:00 in JSON
  written  DTSTART;TZID=Europe/Berlin:20261010T090000 EXDATE;TZID=Europe/Berlin:20261017T090000
  restored DTSTART;TZID=Europe/Berlin:20261010T070000 EXDATE;TZID=Europe/Berlin:20261017T070000
floating, 2026-10-10T09:00:00.000+02:00 in JSON
  written  DTSTART:20261010T090000
  restored DTSTART:20261010T070000
all day, 2026-10-10T00:00:00.000+02:00 in JSON
  written  DTSTART;VALUE=DATE:20261010
  restored DTSTART;VALUE=DATE:20261009
S
