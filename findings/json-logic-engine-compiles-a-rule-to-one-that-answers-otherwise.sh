#!/usr/bin/env bash
# json-logic-engine 5.0.7 and json-logic-js 2.0.5 (npm).
#
# One rule, kept as JSON. The engine runs it as it stands (run) or compiles it first (build), which is meant for speed.
#
# Expected: build(rule)(data) is run(rule, data), and json-logic-js, where the language comes from, says the same.
# Seen: for somebody without a list of reminders "all are confirmed" is false when it is run and true once compiled (with an
# empty list both say false). A default meant for what is missing replaces a null that is there, so a limit is not met. A text
# that begins with "or" or "and" ends there: all that follows is dropped, and the answer need not be a text any more. A name
# that is missing becomes the word null.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > ask.mjs <<'P'
import { LogicEngine } from 'json-logic-engine'; import jsonLogic from 'json-logic-js';
const engine = new LogicEngine();
const all = { all: [{ var: 'reminders' }, { var: 'confirmed' }] };
const limit = { '<=': [{ var: ['hours', 8] }, 5] };
const hello = { cat: [{ or: [{ var: 'name' }, 'you'] }, ', day ', { var: 'day' }] };
const also = { cat: [{ and: [{ var: 'day' }, 'on'] }, ' day'] };
const cases = [
  ['all, empty', all, { reminders: [] }], ['all, missing', all, {}], ['all, null', all, { reminders: null }],
  ['limit, missing', limit, {}], ['limit, null', limit, { hours: null }],
  ['text, or', hello, { name: 'Ana', day: 3 }], ['text, and', also, { day: 3 }], ['text, missing', { cat: ['day ', { var: 'day' }] }, {}],
];
for (const [title, rule, data] of cases) {
  const said = [jsonLogic.apply(rule, data), engine.run(rule, data), engine.build(rule)(data)].map(x => JSON.stringify(x));
  console.log(`${title}: json-logic-js ${said[0]}, run ${said[1]}, build ${said[2]}`);
}
P
npm init -y > npm.log 2>&1 && npm install json-logic-engine@5.0.7 json-logic-js@2.0.5 >> npm.log 2>&1 || { cat npm.log; exit 1; }
node ask.mjs | tee seen
diff seen - <<'S'
all, empty: json-logic-js false, run false, build false
all, missing: json-logic-js false, run false, build true
all, null: json-logic-js false, run false, build true
limit, missing: json-logic-js false, run false, build false
limit, null: json-logic-js true, run true, build false
text, or: json-logic-js "Ana, day 3", run "Ana, day 3", build "Ana"
text, and: json-logic-js "on day", run "on day", build 3
text, missing: json-logic-js "day ", run "day ", build "day null"
S
