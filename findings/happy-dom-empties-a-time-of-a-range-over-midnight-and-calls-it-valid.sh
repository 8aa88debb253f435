#!/usr/bin/env bash
# happy-dom 21.0.4 (npm), with jsdom 29.1.1 beside it.
#
# A form asks for a quiet time at night or for the hour of a reminder, and a test checks what it says of a wrong answer.
#
# Expected (HTML standard, min and max of an input): a value outside of them stays as it is, and validity tells rangeUnderflow
# or rangeOverflow. A time has a periodic domain: with min 22:00 and max 02:00 the hours over midnight are the allowed ones.
# Seen: happy-dom throws the value of a time, month or week away when it is not between min and max, and calls the empty rest
# valid, so no time at all can be put into a range over midnight. A date outside stays and is valid too, a number is told.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > run.mjs <<'P'
import { Window } from 'happy-dom'; import { JSDOM } from 'jsdom';
const windows = { 'happy-dom': new Window(), jsdom: new JSDOM('').window };
for (const [type, min, max, value] of [['time', '22:00', '02:00', '23:30'], ['time', '22:00', '02:00', '01:30'], ['time', '08:00', '21:00', '07:30'], ['month', '2026-03', '2026-05', '2026-06'], ['week', '2026-W10', '2026-W20', '2026-W21'], ['date', '2026-03-01', '2026-03-31', '2026-04-01'], ['number', '1', '9', '10']])
  for (const [name, window] of Object.entries(windows)) {
    const input = window.document.createElement('input');
    Object.assign(input, { type, min, max, value });
    const told = ['valid', 'rangeUnderflow', 'rangeOverflow'].filter(k => input.validity[k]).join(' ');
    console.log(`${type} ${min} to ${max}, ${value}, ${name}: "${input.value}" ${told}`);
  }
process.exit(0);
P
npm init -y > npm.log 2>&1 && npm install happy-dom@21.0.4 jsdom@29.1.1 >> npm.log 2>&1 || { cat npm.log; exit 1; }
TZ=UTC node run.mjs | tee seen
diff seen - <<'S'
time 22:00 to 02:00, 23:30, happy-dom: "" valid
time 22:00 to 02:00, 23:30, jsdom: "23:30" valid
time 22:00 to 02:00, 01:30, happy-dom: "" valid
time 22:00 to 02:00, 01:30, jsdom: "01:30" valid
time 08:00 to 21:00, 07:30, happy-dom: "" valid
time 08:00 to 21:00, 07:30, jsdom: "07:30" rangeUnderflow
month 2026-03 to 2026-05, 2026-06, happy-dom: "" valid
month 2026-03 to 2026-05, 2026-06, jsdom: "2026-06" rangeOverflow
week 2026-W10 to 2026-W20, 2026-W21, happy-dom: "" valid
week 2026-W10 to 2026-W20, 2026-W21, jsdom: "2026-W21" rangeOverflow
date 2026-03-01 to 2026-03-31, 2026-04-01, happy-dom: "2026-04-01" valid
date 2026-03-01 to 2026-03-31, 2026-04-01, jsdom: "2026-04-01" rangeOverflow
number 1 to 9, 10, happy-dom: "10" rangeOverflow
number 1 to 9, 10, jsdom: "10" rangeOverflow
S
