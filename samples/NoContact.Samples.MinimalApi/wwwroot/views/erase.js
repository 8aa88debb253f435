import { get, write } from '../api.js';
import { back, button, h, page } from '../dom.js';
import { close, journey, open } from '../journey.js';
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
  const rest = await get('/journeys');
  if (rest.length === 0) {
    close();
    return go('firstMeeting', { say: word('erased') });
  }
  await open(rest);
  return go('home', { say: word('erased') });
}

async function eraseAccount() {
  await write('DELETE', '/account/me');
  sessionStorage.clear();
  localStorage.clear();
  forgetPlace();
  close();
  return go('welcome', { say: word('erased') });
}
