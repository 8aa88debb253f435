import { journeys } from '../api.js';
import { back, field, form, page, submit, to } from '../dom.js';
import { recall } from '../door.js';
import { open } from '../journey.js';
import { lockLater } from '../locking.js';
import { say } from '../notices.js';
import { go, lastPlace } from '../router.js';
import { isLocked, unlock } from '../seal.js';
import { isWaiting } from '../waiting.js';
import { word } from '../words.js';

/** The ways in. */
export const ways = () => isLocked()
  ? to(word('unlock'), 'enter', {}, 'choice')
  : to(word('begin-here'), 'firstMeeting', {}, 'choice');

/** The passphrase. A wrong one tells nothing. */
export function enter() {
  return page(word('unlock'),
    form(async ({ password }) => await unlock(password) ? within() : say(word('passphrase.wrong')),
      field(word('passphrase'), 'password', { type: 'password', autocomplete: 'current-password', required: true }),
      submit(word('unlock.do'))),
    back('welcome'));
}

// Where they were before it was locked; else where everything begins.
async function within() {
  await recall();
  lockLater();
  const ids = await journeys();
  if (ids.length === 0) return go('welcome');
  await open(ids);
  return lastPlace() ?? go(isWaiting() ? 'wait' : 'home');
}
