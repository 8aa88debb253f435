import { account, eraseAccount, passkeys } from '../api.js';
import { about, button, h, section, to } from '../dom.js';
import { letGo } from '../draft.js';
import { close, zone } from '../journey.js';
import { say } from '../notices.js';
import { addPasskey, removePasskey, speaksPasskey } from '../passkey.js';
import { forgetPlace, go } from '../router.js';
import { stopWaiting } from '../waiting.js';
import { instantWords, word } from '../words.js';
import { allIsGone, final } from './erase.js';

/** What the account has beside the journals. */
export async function keeping() {
  const known = await passkeys();
  return (speaksPasskey() || known.length > 0) && section(word('passkey'),
    h('p', {}, word('passkey.what')),
    known.length > 0 && h('ul', { class: 'rows' }, known.map(({ id, since }) => h('li', {},
      h('p', {}, word('passkey.since', instantWords(since, zone()))),
      about(button(word('passkey.remove'), () => remove(id), 'second'), instantWords(since, zone()))))),
    speaksPasskey() && button(word('passkey.add'), async () => await addPasskey() ? go('more', { say: word('passkey.added') }) : say(word('passkey.not')), 'second'));
}

/** A file is what it says, and a journal stays: the service keeps it. */
export const besideFile = () => '';
export const textOf = file => file.text();
export const stays = () => '';

/** The ways out. */
export const waysOut = () => [
  button(word('sign-out'), signOut, 'plain'),
  to(word('erase.account'), 'eraseAll'),
];

const eraseAll = () => final(word('erase.account'), word('erase.account.what'), async () => {
  await eraseAccount();
  return allIsGone();
});

/** The views that only this home has. */
export const ownViews = { eraseAll };

async function remove(id) {
  await removePasskey(id);
  return go('more', { say: word('passkey.removed') });
}

async function signOut() {
  await account('logout');
  stopWaiting();
  letGo();
  forgetPlace();
  close();
  return go('welcome', { say: word('signed-out') });
}
