import { write } from '../api.js';
import { back, button, h, page } from '../dom.js';
import { close, journey, openAnother } from '../journey.js';
import { forgetPlace, go } from '../router.js';
import { word } from '../words.js';
import { stopWaiting } from '../waiting.js';

/** Asks once more, because nothing brings it back. */
export function erase({ what }) {
  return page(word(`erase.${what}`),
    h('p', {}, word(`erase.${what}.what`)),
    button(word('erase.yes'), what === 'journey' ? eraseJourney : eraseAccount, 'final'),
    back('more'));
}

async function eraseJourney() {
  await write('DELETE', `/journeys/${journey.id}`, undefined, journey.version);
  stopWaiting();
  forgetPlace();
  return go(await openAnother() ? 'home' : 'firstMeeting', { say: word('erased') });
}

async function eraseAccount() {
  await write('DELETE', '/account/me');
  sessionStorage.clear();
  localStorage.clear();
  forgetPlace();
  close();
  return go('welcome', { say: word('erased') });
}
