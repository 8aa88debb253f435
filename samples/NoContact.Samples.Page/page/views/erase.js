import { eraseJourney } from '../api.js';
import { back, button, h, page } from '../dom.js';
import { journey, openAnother } from '../journey.js';
import { forgetPlace, go } from '../router.js';
import { word } from '../words.js';
import { stopWaiting } from '../waiting.js';

/** Asks once more, because nothing brings it back. */
export function erase() {
  return page(word('erase.journey'),
    h('p', {}, word('erase.journey.what')),
    button(word('erase.yes'), eraseIt, 'final'),
    back('more'));
}

async function eraseIt() {
  await eraseJourney(journey.id, journey.version);
  stopWaiting();
  forgetPlace();
  return go(await openAnother() ? 'home' : 'firstMeeting', { say: word('erased') });
}
