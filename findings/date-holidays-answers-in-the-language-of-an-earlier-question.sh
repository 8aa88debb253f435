#!/usr/bin/env bash
# date-holidays 3.37.0 with date-holidays-parser 3.4.7 (npm), the language of getHolidays.
#
# One calendar of a place is kept and asked for each person: getHolidays(year, language) takes the language of this question,
# getHolidays(year) and isHoliday(day) take those of the constructor or of the country. setLanguages is what changes them.
# Expected: reading does not change the calendar, so who gives no language gets German in Zurich, before and after.
# Seen: the language of one question is put before the calendar's own and stays there, for the list, for isHoliday and for
# getLanguages, even before those that were asked for in the options; each further question adds another.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > run.mjs <<'P'
import Holidays from 'date-holidays';
const newYear = new Date('2026-01-01T12:00:00Z');
for (const [what, options] of [['languages of the country', {}], ['languages: [de]', { languages: ['de'] }]]) {
  const zurich = new Holidays('CH', 'ZH', options);
  const show = when => console.log(`  ${when}: list ${zurich.getHolidays(2026)[0].name}, day ${zurich.isHoliday(newYear)[0].name}, ${zurich.getLanguages()}`);
  console.log(what); show('before');
  console.log('  asked in French:', zurich.getHolidays(2026, 'fr')[0].name); show('after');
  console.log('  asked in Italian:', zurich.getHolidays(2026, 'it')[0].name); show('after');
}
console.log('another calendar (the control):', new Holidays('CH', 'ZH').getHolidays(2026)[0].name);
P
npm init -y > npm.log 2>&1 && npm install date-holidays@3.37.0 date-holidays-parser@3.4.7 >> npm.log 2>&1 || { cat npm.log; exit 1; }
node run.mjs | tee seen
diff seen - <<'S'
languages of the country
  before: list Neujahr, day Neujahr, de-ch,de,fr,it,en
  asked in French: Nouvel An
  after: list Nouvel An, day Nouvel An, fr,de-ch,de,fr,it,en
  asked in Italian: Capodanno
  after: list Capodanno, day Capodanno, it,fr,de-ch,de,fr,it,en
languages: [de]
  before: list Neujahr, day Neujahr, de,de-ch,fr,it,en
  asked in French: Nouvel An
  after: list Nouvel An, day Nouvel An, fr,de,de-ch,fr,it,en
  asked in Italian: Capodanno
  after: list Capodanno, day Capodanno, it,fr,de,de-ch,fr,it,en
another calendar (the control): Neujahr
S
