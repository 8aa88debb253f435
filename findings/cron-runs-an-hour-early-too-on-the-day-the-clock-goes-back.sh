#!/usr/bin/env bash
# cron 4.4.0 (npm), CronTime.getNextDateFrom (what CronJob waits for), with croner 11.0.1 as the second opinion.
#
# A daily reminder at a local time that comes once on that day: 03:00 in Berlin, where the clock goes from 03:00 back to
# 02:00; 02:30 in New York (02:00 back to 01:00); midnight in Cairo (midnight back to 23:00). The start is the noon before.
# Expected: one moment a day, at the time said. That a time in the repeated hour may come twice is known; these are not.
# Seen: one more moment, an hour early, at a time the expression does not have, and then the right one; in Cairo, the
# next day's reminder comes on the evening before as well. 21:00 is right.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > run.mjs <<'P'
import { CronTime } from 'cron'; import { Cron } from 'croner'; import { DateTime } from 'luxon';
for (const [expression, zone, day] of [['0 21 * * *', 'Europe/Berlin', '2025-10-25'], ['0 3 * * *', 'Europe/Berlin', '2025-10-25'],
  ['30 2 * * *', 'America/New_York', '2025-11-01'], ['0 0 * * *', 'Africa/Cairo', '2025-10-30']]) {
  const noon = DateTime.fromISO(`${day}T12:00`, { zone }).toJSDate();
  const show = moments => moments.map(m => DateTime.fromJSDate(m).setZone(zone).toFormat('MM-dd HH:mm ZZ')).join(', ');
  const moments = [];
  for (let last = noon; moments.length < 3; moments.push(last)) last = new CronTime(expression, zone).getNextDateFrom(last, zone).toJSDate();
  console.log(`${expression} ${zone}`);
  console.log(`  cron:   ${show(moments)}`);
  console.log(`  croner: ${show(new Cron(expression, { timezone: zone, paused: true }).nextRuns(3, noon))}`);
}
P
npm init -y > npm.log 2>&1 && npm install cron@4.4.0 croner@11.0.1 luxon@3.7.2 >> npm.log 2>&1 || { cat npm.log; exit 1; }
node run.mjs | tee seen
diff seen - <<'S'
0 21 * * * Europe/Berlin
  cron:   10-25 21:00 +02:00, 10-26 21:00 +01:00, 10-27 21:00 +01:00
  croner: 10-25 21:00 +02:00, 10-26 21:00 +01:00, 10-27 21:00 +01:00
0 3 * * * Europe/Berlin
  cron:   10-26 02:00 +01:00, 10-26 03:00 +01:00, 10-27 03:00 +01:00
  croner: 10-26 03:00 +01:00, 10-27 03:00 +01:00, 10-28 03:00 +01:00
30 2 * * * America/New_York
  cron:   11-02 01:30 -05:00, 11-02 02:30 -05:00, 11-03 02:30 -05:00
  croner: 11-02 02:30 -05:00, 11-03 02:30 -05:00, 11-04 02:30 -05:00
0 0 * * * Africa/Cairo
  cron:   10-30 23:00 +02:00, 10-31 00:00 +02:00, 11-01 00:00 +02:00
  croner: 10-31 00:00 +02:00, 11-01 00:00 +02:00, 11-02 00:00 +02:00
S
