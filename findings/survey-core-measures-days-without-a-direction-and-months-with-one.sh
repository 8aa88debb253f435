#!/usr/bin/env bash
# survey-core 3.1.1 (npm, SurveyJS).
#
# A question is shown by an expression in its JSON. dateDiff takes two dates and a unit, dateAdd a date, a number and a unit.
#
# Expected: one rule for all units: full units, negative if the second date is before the first. A month from 31 January is 28 February.
# Seen: days, hours and minutes have no direction, so "7 days since the last contact" also holds 7 days before it. Months and years
# have one, and there 5 days before are a whole month before. Hours are rounded up (61 minutes are 2), months are not. A month from
# 31 January is 3 March, 31 days later.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > ask.mjs <<'P'
import { ExpressionRunner, SurveyModel } from 'survey-core';
for (const asked of [
  "dateDiff('2026-03-10', '2026-03-17', 'days')", "dateDiff('2026-03-10', '2026-03-03', 'days')",
  "dateDiff('2026-03-10', '2026-05-10', 'months')", "dateDiff('2026-03-10', '2026-01-10', 'months')", "dateDiff('2026-03-10', '2026-03-05', 'months')",
  "dateDiff('2026-03-10', '2025-03-05', 'years')",
  "dateDiff('2026-03-10T10:00', '2026-03-10T11:01', 'hours')", "dateDiff('2026-03-10T11:01', '2026-03-10T10:00', 'hours')",
  "dateDiff('2026-01-31', dateAdd('2026-01-31', 1, 'months'), 'days')", "month(dateAdd('2026-01-31', 1, 'months'))",
]) console.log(`${asked}: ${new ExpressionRunner(asked).runValues({}, {})}`);
const survey = new SurveyModel({ elements: [
  { type: 'text', name: 'contact', inputType: 'date' }, { type: 'text', name: 'written', inputType: 'date' },
  { type: 'html', name: 'praise', html: 'A week!', visibleIf: "dateDiff({contact}, {written}) >= 7" },
] });
survey.data = { contact: '2026-03-10' };
for (const day of ['2026-03-03', '2026-03-09', '2026-03-16', '2026-03-17']) {
  survey.setValue('written', day);
  console.log(`contact on the 10th, written on ${day}: a week ${survey.getQuestionByName('praise').isVisible}`);
}
P
npm init -y > npm.log 2>&1 && npm install survey-core@3.1.1 >> npm.log 2>&1 || { cat npm.log; exit 1; }
TZ=UTC node ask.mjs | tee seen
diff seen - <<'S'
dateDiff('2026-03-10', '2026-03-17', 'days'): 7
dateDiff('2026-03-10', '2026-03-03', 'days'): 7
dateDiff('2026-03-10', '2026-05-10', 'months'): 2
dateDiff('2026-03-10', '2026-01-10', 'months'): -2
dateDiff('2026-03-10', '2026-03-05', 'months'): -1
dateDiff('2026-03-10', '2025-03-05', 'years'): -1
dateDiff('2026-03-10T10:00', '2026-03-10T11:01', 'hours'): 2
dateDiff('2026-03-10T11:01', '2026-03-10T10:00', 'hours'): 2
dateDiff('2026-01-31', dateAdd('2026-01-31', 1, 'months'), 'days'): 31
month(dateAdd('2026-01-31', 1, 'months')): 3
contact on the 10th, written on 2026-03-03: a week true
contact on the 10th, written on 2026-03-09: a week false
contact on the 10th, written on 2026-03-16: a week false
contact on the 10th, written on 2026-03-17: a week true
S
