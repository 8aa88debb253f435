import { journeys } from '../api.js';
import { back, field, form, page, submit } from '../dom.js';
import { journey, open } from '../journey.js';
import { say } from '../notices.js';
import { session } from '../remembered.js';
import { forgetPlace, go } from '../router.js';
import { stopWaiting } from '../waiting.js';
import { takeIn } from '../taking-in.js';
import { word } from '../words.js';
import { besideFile, textOf } from './keeping.js';

/** To bring in a file that was taken along, from here or from another home of the page. */
export const bring = () => page(word('import'),
  form(takeInFile,
    field(word('import.file'), 'file', { type: 'file', required: true }),
    besideFile(),
    submit(word('import.do'))),
  back(whereFrom()));

// The journal, one that does not open, or none yet.
function whereFrom() {
  if (journey.unopened) return 'unopened';
  return journey.id ? 'more' : 'firstMeeting';
}

async function takeInFile({ file, ...beside }) {
  const text = await textOf(file, beside);
  if (text === null) return say(word('import.not'));
  const { id, isNew } = await takeIn(text);
  stopWaiting();
  forgetPlace();
  session.setItem('journey', id);
  await open(await journeys());
  return go('home', { say: word(isNew ? 'import.done' : 'import.merged') });
}
