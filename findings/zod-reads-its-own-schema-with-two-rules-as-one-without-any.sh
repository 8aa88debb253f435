#!/usr/bin/env bash
# zod 4.6.7 and ajv 8.20.0 with ajv-formats 3.0.1 (npm).
#
# The form of a help line is written down with z.toJSONSchema, kept as JSON, and read again with z.fromJSONSchema.
#
# Expected: zod reads the schema that it has written as the rule it was written from (a part it cannot read is an error, as
# it is for "not"), and as ajv reads it. It may be that reading is marked as an experiment; it says nothing here.
# Seen: a text or number with one rule comes back. With two, both are written under "allOf" beside the type, and whatever is
# under "allOf" beside a type is left out when it is read: an address that has to end with .org is any text at all. A record
# with a fixed set of days comes back with none of them required.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > back.mjs <<'P'
import { z } from 'zod'; import Ajv from 'ajv/dist/2020.js'; import formats from 'ajv-formats';
const ajv = new Ajv.default({ strict: false, logger: false }); formats.default(ajv);
const cases = [
  ['one pattern', z.string().startsWith('+'), ['+155', 'call me']],
  ['two patterns', z.string().startsWith('+').endsWith('5'), ['+155', 'call me']],
  ['address', z.email(), ['a@b.org', 'call me']],
  ['address, .org', z.email().endsWith('.org'), ['a@b.org', 'a@b.com', 'call me']],
  ['date in 2026', z.iso.date().regex(/^2026/), ['2026-11-30', '2025-11-30', 'call me']],
  ['every 2nd day', z.number().multipleOf(2), [6, 3]],
  ['every 2nd and 3rd day', z.number().multipleOf(2).multipleOf(3), [6, 4, 3]],
  ['record', z.record(z.enum(['sat', 'sun']), z.boolean()), [{ sat: true, sun: false }, { sat: true }, {}]],
];
for (const [title, schema, values] of cases) {
  const written = JSON.parse(JSON.stringify(z.toJSONSchema(schema))), back = z.fromJSONSchema(written), other = ajv.compile(written);
  for (const value of values) console.log(`${title}: ${JSON.stringify(value)} zod ${schema.safeParse(value).success}, ajv ${other(value)}, zod from its schema ${back.safeParse(value).success}`);
}
try { z.fromJSONSchema({ type: 'string', not: { pattern: 'x' } }); console.log('not: read'); } catch (e) { console.log('not: error'); }
P
npm init -y > npm.log 2>&1 && npm install zod@4.6.7 ajv@8.20.0 ajv-formats@3.0.1 >> npm.log 2>&1 || { cat npm.log; exit 1; }
node back.mjs | tee seen
diff seen - <<'S'
one pattern: "+155" zod true, ajv true, zod from its schema true
one pattern: "call me" zod false, ajv false, zod from its schema false
two patterns: "+155" zod true, ajv true, zod from its schema true
two patterns: "call me" zod false, ajv false, zod from its schema true
address: "a@b.org" zod true, ajv true, zod from its schema true
address: "call me" zod false, ajv false, zod from its schema false
address, .org: "a@b.org" zod true, ajv true, zod from its schema true
address, .org: "a@b.com" zod false, ajv false, zod from its schema true
address, .org: "call me" zod false, ajv false, zod from its schema true
date in 2026: "2026-11-30" zod true, ajv true, zod from its schema true
date in 2026: "2025-11-30" zod false, ajv false, zod from its schema true
date in 2026: "call me" zod false, ajv false, zod from its schema true
every 2nd day: 6 zod true, ajv true, zod from its schema true
every 2nd day: 3 zod false, ajv false, zod from its schema false
every 2nd and 3rd day: 6 zod true, ajv true, zod from its schema true
every 2nd and 3rd day: 4 zod false, ajv false, zod from its schema true
every 2nd and 3rd day: 3 zod false, ajv false, zod from its schema false
record: {"sat":true,"sun":false} zod true, ajv true, zod from its schema true
record: {"sat":true} zod false, ajv false, zod from its schema true
record: {} zod false, ajv false, zod from its schema true
not: error
S
