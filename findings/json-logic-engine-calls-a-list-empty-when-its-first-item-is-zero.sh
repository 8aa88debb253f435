#!/usr/bin/env bash
# json-logic-engine 5.0.7 and json-logic-js 2.0.5 (npm).
#
# The days on which somebody slipped, counted from 0; a rule asks whether there are any.
#
# Expected: JsonLogic calls an empty list false and each other list true, whatever is in it; "if", "!" and "!!" agree.
# Seen: when the engine runs a rule, "!" and "!!" look at the first item instead: with 0 (or an empty text, or no) in
# front a list counts as empty, while "if" and "and", the compiled rule and json-logic-js say that it is not.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > ask.mjs <<'P'
import { LogicEngine } from 'json-logic-engine'; import jsonLogic from 'json-logic-js';
const engine = new LogicEngine(), days = { var: 'days' };
const early = { filter: [days, { '<': [{ var: '' }, 7] }] };
const rules = { 'any days': { '!!': [days] }, 'no days': { '!': [days] }, 'no early days': { '!': [early] }, 'if any days': { if: [days, true, false] } };
for (const list of [[], [3, 0], [0, 3]])
  for (const [title, rule] of Object.entries(rules)) {
    const data = { days: list };
    console.log(`${JSON.stringify(list)} ${title}: json-logic-js ${jsonLogic.apply(rule, data)}, run ${engine.run(rule, data)}, build ${engine.build(rule)(data)}`);
  }
P
npm init -y > npm.log 2>&1 && npm install json-logic-engine@5.0.7 json-logic-js@2.0.5 >> npm.log 2>&1 || { cat npm.log; exit 1; }
node ask.mjs | tee seen
diff seen - <<'S'
[] any days: json-logic-js false, run false, build false
[] no days: json-logic-js true, run true, build true
[] no early days: json-logic-js true, run true, build true
[] if any days: json-logic-js false, run false, build false
[3,0] any days: json-logic-js true, run true, build true
[3,0] no days: json-logic-js false, run false, build false
[3,0] no early days: json-logic-js false, run false, build false
[3,0] if any days: json-logic-js true, run true, build true
[0,3] any days: json-logic-js true, run false, build true
[0,3] no days: json-logic-js false, run true, build false
[0,3] no early days: json-logic-js false, run true, build false
[0,3] if any days: json-logic-js true, run true, build true
S
