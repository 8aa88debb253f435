#!/usr/bin/env bash
# feelin 8.2.0 (npm), the FEEL (DMN) engine of JavaScript.
#
# Two moments, each written with a zone and in UTC. FEEL calls the two spellings of each equal. The clock goes forward between them.
#
# Expected: 23 hours lie between them, however they are written: the DMN specification subtracts the seconds of the two moments, and
# what is equal can stand for each other. 24 hours after the first are 11:00 in UTC.
# Seen: 24, 22, 25 or 23 hours. And 24 hours after the same start are two moments, an hour apart, so of two rules for "48 hours
# without contact are over" one holds and the other does not.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > ask.mjs <<'P'
import { evaluate } from 'feelin';
const moment = x => `date and time("${x}")`;
const [from, to] = [['2026-03-28T12:00:00@Europe/Paris', '2026-03-28T11:00:00Z'], ['2026-03-29T12:00:00@Europe/Paris', '2026-03-29T10:00:00Z']];
const say = asked => console.log(asked.replaceAll('date and time', '') + ': ' + evaluate(asked).value);
for (const x of [from, to]) say(`${moment(x[0])} = ${moment(x[1])}`);
for (const x of from) for (const y of to) say(`string(${moment(y)} - ${moment(x)})`);
for (const x of from) say(`string(${moment(x)} + duration("PT24H"))`);
for (const x of from) say(`${moment(x)} + duration("PT48H") <= ${moment('2026-03-30T10:30:00Z')}`);
P
npm init -y > npm.log 2>&1 && npm install feelin@8.2.0 >> npm.log 2>&1 || { cat npm.log; exit 1; }
TZ=UTC node ask.mjs | tee seen
diff seen - <<'S'
("2026-03-28T12:00:00@Europe/Paris") = ("2026-03-28T11:00:00Z"): true
("2026-03-29T12:00:00@Europe/Paris") = ("2026-03-29T10:00:00Z"): true
string(("2026-03-29T12:00:00@Europe/Paris") - ("2026-03-28T12:00:00@Europe/Paris")): P1D
string(("2026-03-29T10:00:00Z") - ("2026-03-28T12:00:00@Europe/Paris")): PT22H
string(("2026-03-29T12:00:00@Europe/Paris") - ("2026-03-28T11:00:00Z")): P1DT1H
string(("2026-03-29T10:00:00Z") - ("2026-03-28T11:00:00Z")): PT23H
string(("2026-03-28T12:00:00@Europe/Paris") + duration("PT24H")): 2026-03-29T12:00:00@Europe/Paris
string(("2026-03-28T11:00:00Z") + duration("PT24H")): 2026-03-29T11:00:00Z
("2026-03-28T12:00:00@Europe/Paris") + duration("PT48H") <= ("2026-03-30T10:30:00Z"): true
("2026-03-28T11:00:00Z") + duration("PT48H") <= ("2026-03-30T10:30:00Z"): false
S
