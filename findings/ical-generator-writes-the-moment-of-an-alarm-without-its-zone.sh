#!/usr/bin/env bash
# ical-generator 10.2.0 (npm) as the writer, luxon 3.7.2 for moments with a zone, ical.js 2.2.1 as the reader.
#
# Alarms of an event from 09:00 to 10:00 in Berlin, asked for through the options of createAlarm.
#
# Expected: one at a fixed moment is written in UTC, which RFC 5545 3.8.6.3 demands of it. One five minutes after, by
# triggerAfter, is after the start, as the documentation of triggerAfter says, and relatesTo says what a number counts from.
# Seen: once the event has a timezone, the moment is written in that zone's clock with neither Z nor the zone's name, so it
# rings at 08:00 wherever the reader is. triggerAfter counts from the end, an hour late. relatesTo in the options, where
# its type has it, does nothing, so "five minutes before the end" rings before the start; the method relatesTo() works,
# and is lost again on the way through toJSON.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > run.mjs <<'P'
import ical from 'ical-generator'; import { DateTime } from 'luxon'; import ICAL from 'ical.js';
const at = hour => DateTime.fromISO(`2026-10-24T${hour}`, { zone: 'Europe/Berlin' });
function show(name, calendar) {
  const text = calendar.toString(), line = text.match(/TRIGGER.*/)[0];
  const trigger = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent').getFirstSubcomponent('valarm').getFirstProperty('trigger');
  const value = trigger.getFirstValue();
  console.log(`${name}: ${line}\n  read as ${value} ${value.zone?.tzid ?? 'from ' + (trigger.getParameter('related') ?? 'START')}`);
}
function alarm(name, options, timezone, more) {
  const calendar = ical(), event = calendar.createEvent({ start: at('09:00'), end: at('10:00'), timezone, summary: 'x' });
  const made = event.createAlarm({ type: 'display', ...options });
  more?.(made);
  show(name, calendar);
  return calendar;
}
alarm('at 08:00, event without timezone', { trigger: at('08:00') });
alarm('at 08:00, event with timezone   ', { trigger: at('08:00') }, 'Europe/Berlin');
alarm('triggerBefore 300               ', { triggerBefore: 300 });
alarm('triggerAfter 300                ', { triggerAfter: 300 });
alarm('relatesTo END in the options    ', { triggerBefore: 300, relatesTo: 'END' });
const calendar = alarm('relatesTo END by the method     ', { triggerBefore: 300 }, undefined, made => made.relatesTo('END'));
show('the same through toJSON         ', ical(JSON.parse(JSON.stringify(calendar))));
P
npm init -y > npm.log 2>&1 && npm install ical-generator@10.2.0 luxon@3.7.2 ical.js@2.2.1 >> npm.log 2>&1 || { cat npm.log; exit 1; }
TZ=UTC node run.mjs | tee seen
diff seen - <<'S'
at 08:00, event without timezone: TRIGGER;VALUE=DATE-TIME:20261024T060000Z
  read as 2026-10-24T06:00:00Z UTC
at 08:00, event with timezone   : TRIGGER;VALUE=DATE-TIME:20261024T080000
  read as 2026-10-24T08:00:00 floating
triggerBefore 300               : TRIGGER:-PT5M
  read as -PT5M from START
triggerAfter 300                : TRIGGER;RELATED=END:PT5M
  read as PT5M from END
relatesTo END in the options    : TRIGGER:-PT5M
  read as -PT5M from START
relatesTo END by the method     : TRIGGER;RELATED=END:-PT5M
  read as -PT5M from END
the same through toJSON         : TRIGGER:-PT5M
  read as -PT5M from START
S
