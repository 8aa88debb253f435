#!/usr/bin/env bash
# @bufbuild/cel 0.6.1 and @marcbachmann/cel-js 8.0.0 (npm), both engines for CEL.
#
# Answers as a map; one question was asked and left open, so its value is null.
#
# Expected: a key is in a map that has it, whatever its value. CEL says that "in" and has() ask for the key of a map, and null is a value.
# Seen: @bufbuild/cel counts the key, goes through it, compares it and reads its value, and says that it is not in the map. So "each key
# of the map is in the map" is false. A value that is 0, false or an empty text does not have this.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > ask.mjs <<'P'
import { run } from '@bufbuild/cel'; import { evaluate } from '@marcbachmann/cel-js';
const data = { answers: { name: null, mood: 0, note: '', met: false } };
for (const asked of [`size(answers)`, `answers.exists(key, key == 'name')`, `answers['name'] == null`, `'name' in answers`, `has(answers.name)`,
  `answers.all(key, key in answers)`, `'mood' in answers && 'note' in answers && 'met' in answers`, `has(answers.mood)`, `'other' in answers`, `'a' in {'a': null}`])
  console.log(`${asked}: bufbuild ${run(asked, data)}, marcbachmann ${evaluate(asked, data)}`);
P
npm init -y > npm.log 2>&1 && npm install @bufbuild/cel@0.6.1 @marcbachmann/cel-js@8.0.0 >> npm.log 2>&1 || { cat npm.log; exit 1; }
node ask.mjs | tee seen
diff seen - <<'S'
size(answers): bufbuild 4, marcbachmann 4
answers.exists(key, key == 'name'): bufbuild true, marcbachmann true
answers['name'] == null: bufbuild true, marcbachmann true
'name' in answers: bufbuild false, marcbachmann true
has(answers.name): bufbuild false, marcbachmann true
answers.all(key, key in answers): bufbuild false, marcbachmann true
'mood' in answers && 'note' in answers && 'met' in answers: bufbuild true, marcbachmann true
has(answers.mood): bufbuild true, marcbachmann true
'other' in answers: bufbuild false, marcbachmann false
'a' in {'a': null}: bufbuild false, marcbachmann true
S
