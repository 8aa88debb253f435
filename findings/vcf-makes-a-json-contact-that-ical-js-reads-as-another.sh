#!/usr/bin/env bash
# vcf 2.1.2 (npm) makes a jCard of a vCard, ical.js 2.2.1 (npm) reads it: both say jCard, the form of RFC 7095.
#
# The contact of a help line, as an address book writes it: a note with a comma and a new line, two categories, an own label.
# Expected: the jCard has the values themselves: no backslashes, one item for each of several values, names in
# small letters as they were, no "value" parameter beside the type. ical.js's own jCard of the contact has that, and
# the vCard written from it is the one that was read.
# Seen: vcf puts the escaped text into it, both categories as one, and renames the label to a name in camel case, so
# the contact that ical.js writes from it has backslashes in the note, one category and a label that no address book knows.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > read.mjs <<'P'
import vCard from 'vcf'; import ICAL from 'ical.js';
const lines = ['BEGIN:VCARD', 'VERSION:4.0', 'FN:Help line', 'item1.TEL;VALUE=uri:tel:+15550100', 'item1.X-ABLABEL:Night',
  'NOTE:free\\, open at night\\nask for Ana', 'CATEGORIES:help,night', 'END:VCARD', ''];
const text = lines.join('\r\n');
for (const [title, card] of [['ical.js', ICAL.parse(text)], ['vcf', [...new vCard().parse(text).toJCard('4.0'), []]]]) {
  for (const property of card[1].filter(p => p[0] !== 'version' && p[0] !== 'fn')) console.log(`${title} jCard ${JSON.stringify(property)}`);
  const written = new ICAL.Component(card).toString().split('\r\n');
  for (const line of written.filter(l => /NOTE|CAT|LABEL|TEL/i.test(l))) console.log(`${title} vCard ${line}`);
}
P
npm init -y > npm.log 2>&1 && npm install vcf@2.1.2 ical.js@2.2.1 >> npm.log 2>&1 || { cat npm.log; exit 1; }
node read.mjs | tee seen
diff seen - <<'S'
ical.js jCard ["tel",{"group":"item1"},"uri","tel:+15550100"]
ical.js jCard ["x-ablabel",{"group":"item1"},"unknown","Night"]
ical.js jCard ["note",{},"text","free, open at night\nask for Ana"]
ical.js jCard ["categories",{},"text","help","night"]
ical.js vCard ITEM1.TEL:tel:+15550100
ical.js vCard ITEM1.X-ABLABEL:Night
ical.js vCard NOTE:free\, open at night\nask for Ana
ical.js vCard CATEGORIES:help,night
vcf jCard ["tel",{"group":"item1","value":"uri"},"uri","tel:+15550100"]
vcf jCard ["xAblabel",{"group":"item1"},"text","Night"]
vcf jCard ["note",{},"text","free\\, open at night\\nask for Ana"]
vcf jCard ["categories",{},"text","help,night"]
vcf vCard ITEM1.TEL;VALUE=uri:tel:+15550100
vcf vCard ITEM1.XABLABEL;VALUE=TEXT:Night
vcf vCard NOTE:free\\\, open at night\\nask for Ana
vcf vCard CATEGORIES:help\,night
S
