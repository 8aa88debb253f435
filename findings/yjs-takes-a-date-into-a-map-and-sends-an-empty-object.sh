#!/usr/bin/env bash
# yjs 13.6.33 (npm).
#
# A journal kept on two devices: one writes the moment of an entry as a Date into a shared map, the other gets the update.
#
# Expected: the map refuses a Date, as the shared array beside it does, or the other device gets one. Its code has a case of
# its own for Date among the values that a map takes, and it refuses what it cannot send (a Map, say).
# Seen: the map takes it and gives it back as a Date on the device that wrote it; all others, and that device after a
# restart, have {} in its place, in both formats of updates. Nothing says so.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > sync.mjs <<'P'
import * as Y from 'yjs';
const here = new Y.Doc(), entry = here.getMap('entry'), when = new Date('2026-11-30T22:30:00Z');
entry.set('text', when.toISOString());
entry.set('number', when.getTime());
entry.set('big', BigInt(when.getTime()));
entry.set('date', when);
entry.set('inside', { at: when });
for (const [title, act] of [['Map in a map', () => entry.set('map', new Map())], ['Date in an array', () => here.getArray('days').push([when])]])
  try { act(); console.log(`${title}: taken`); } catch (e) { console.log(`${title}: refused`); }
const there = new Y.Doc(), there2 = new Y.Doc();
Y.applyUpdate(there, Y.encodeStateAsUpdate(here));
Y.applyUpdateV2(there2, Y.encodeStateAsUpdateV2(here));
const show = x => typeof x === "bigint" ? `${x}n` : x instanceof Date ? `Date ${x.toISOString()}` : typeof x === "object" && x.at ? `{at: ${show(x.at)}}` : JSON.stringify(x);
for (const key of ['text', 'number', 'big', 'date', 'inside']) console.log(`${key}: here ${show(entry.get(key))}, there ${show(there.getMap('entry').get(key))}, there (V2) ${show(there2.getMap('entry').get(key))}`);
P
npm init -y > npm.log 2>&1 && npm install yjs@13.6.33 >> npm.log 2>&1 || { cat npm.log; exit 1; }
node sync.mjs | tee seen
diff seen - <<'S'
Map in a map: refused
Date in an array: refused
text: here "2026-11-30T22:30:00.000Z", there "2026-11-30T22:30:00.000Z", there (V2) "2026-11-30T22:30:00.000Z"
number: here 1796077800000, there 1796077800000, there (V2) 1796077800000
big: here 1796077800000n, there 1796077800000n, there (V2) 1796077800000n
date: here Date 2026-11-30T22:30:00.000Z, there {}, there (V2) {}
inside: here {at: Date 2026-11-30T22:30:00.000Z}, there {at: {}}, there (V2) {at: {}}
S
