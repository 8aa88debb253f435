#!/usr/bin/env bash
# @bufbuild/cel 0.6.1 and @marcbachmann/cel-js 8.0.0 (npm), both engines for CEL.
#
# A rule asks on which local day a moment lies: timestamp.getDate(zone). CEL takes a zone as a name or as an offset.
#
# Expected: the same day by both engines and by both spellings of a zone; in 'UTC' it is the day without any zone.
# Seen: from 00:00 to 00:59 a zone with a name gives the next day to @bufbuild/cel, also the next weekday, month and year.
# The hour stays 0. An offset, no zone at all, one minute earlier, or an hour later: all are right.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > ask.mjs <<'P'
import { run } from '@bufbuild/cel'; import { evaluate } from '@marcbachmann/cel-js';
const cases = [
  ['2026-03-14T23:59:00Z', `'UTC'`], ['2026-03-15T00:00:00Z', `'UTC'`], ['2026-03-15T00:59:00Z', `'UTC'`], ['2026-03-15T01:00:00Z', `'UTC'`],
  ['2026-03-15T00:30:00Z', ``], ['2026-03-14T23:30:00Z', `'Europe/Paris'`], ['2026-03-14T23:30:00Z', `'+01:00'`], ['2026-12-31T00:30:00Z', `'UTC'`],
];
for (const [moment, zone] of cases) {
  const all = ['getFullYear', 'getMonth', 'getDate', 'getDayOfWeek', 'getHours'].map(x => `timestamp('${moment}').${x}(${zone})`);
  const other = zone.includes('+') ? '(names only)' : all.map(x => evaluate(x)).join(' ');
  console.log(`${moment} ${zone || 'no zone'}: bufbuild ${all.map(x => run(x)).join(' ')}, marcbachmann ${other}`);
}
P
npm init -y > npm.log 2>&1 && npm install @bufbuild/cel@0.6.1 @marcbachmann/cel-js@8.0.0 >> npm.log 2>&1 || { cat npm.log; exit 1; }
echo "year, month from 0, day, weekday from 0, hour:"
node ask.mjs | tee seen
diff seen - <<'S'
2026-03-14T23:59:00Z 'UTC': bufbuild 2026 2 14 6 23, marcbachmann 2026 2 14 6 23
2026-03-15T00:00:00Z 'UTC': bufbuild 2026 2 16 1 0, marcbachmann 2026 2 15 0 0
2026-03-15T00:59:00Z 'UTC': bufbuild 2026 2 16 1 0, marcbachmann 2026 2 15 0 0
2026-03-15T01:00:00Z 'UTC': bufbuild 2026 2 15 0 1, marcbachmann 2026 2 15 0 1
2026-03-15T00:30:00Z no zone: bufbuild 2026 2 15 0 0, marcbachmann 2026 2 15 0 0
2026-03-14T23:30:00Z 'Europe/Paris': bufbuild 2026 2 16 1 0, marcbachmann 2026 2 15 0 0
2026-03-14T23:30:00Z '+01:00': bufbuild 2026 2 15 0 0, marcbachmann (names only)
2026-12-31T00:30:00Z 'UTC': bufbuild 2027 0 1 5 0, marcbachmann 2026 11 31 4 0
S
