import { back, field, form, h, page, submit, to } from '../dom.js';
import { canKeep } from '../database.js';
import { device, recall, tab } from '../door.js';
import { journey } from '../journey.js';
import { lockLater } from '../locking.js';
import { say } from '../notices.js';
import { go, goWithin } from '../router.js';
import { hasPassphrase, isLocked, unlock } from '../seal.js';
import { sealAnew } from '../store.js';
import { word } from '../words.js';

/** The ways in. */
export const ways = () => isLocked()
  ? to(word('unlock'), 'enter', {}, 'choice')
  : [
    whereNothingIsKept(),
    to(word('begin-here'), 'firstMeeting', {}, 'choice'),
    !hasPassphrase() && to(word('begin-sealed'), 'enter', {}, 'choice'),
    to(word('devices'), 'devices', {}, 'choice'),
  ].filter(Boolean);

// Said where it is so; most browsers keep what a page asks for.
function whereNothingIsKept() {
  const said = h('p', { hidden: true }, word('nothing-kept'));
  canKeep().then(isThere => { said.hidden = isThere; });
  return said;
}

/** The passphrase, to open it or before the first word. A wrong one tells nothing. */
export function enter() {
  if (!isLocked()) return page(word('begin-sealed'), setting(), back('welcome'));
  return page(word('unlock'),
    form(async ({ password }) => await unlock(password) ? within() : say(word('passphrase.wrong')),
      field(word('passphrase'), 'password', { type: 'password', autocomplete: 'current-password', required: true }),
      submit(word('unlock.do'))),
    back('welcome'));
}

/** The form that sets one. */
export const setting = () => [
  h('p', {}, word('passphrase.what')),
  form(seal,
    field(word('passphrase'), 'password', { type: 'password', autocomplete: 'new-password', minlength: 10, required: true }),
    submit(word('passphrase.set'), 'second')),
];

async function seal({ password }) {
  await sealAnew(password);
  await tab.close();
  await device.close();
  lockLater();
  return go(journey.id ? 'more' : 'welcome', { say: word('passphrase.remains') });
}

async function within() {
  await recall();
  lockLater();
  return goWithin('welcome');
}
