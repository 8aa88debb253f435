import { back, button, h, page, section, to } from '../dom.js';
import { device, tab } from '../door.js';
import { close } from '../journey.js';
import { choices, chooseMinutes, lockNow, minutes } from '../locking.js';
import { forgetPlace, go } from '../router.js';
import { hasPassphrase } from '../seal.js';
import { eraseEverything, sealAnew } from '../store.js';
import { counted, word } from '../words.js';
import { setting } from './enter.js';

/** Who can read what is on this device, and how it stays there. */
export async function keeping() {
  const isKept = await navigator.storage?.persisted?.() ?? false;
  return [
    section(word('passphrase'), hasPassphrase() ? whenLocked() : setting()),
    section(word('stays'),
      h('p', {}, word(isKept ? 'stays.kept' : 'stays.what')),
      !isKept && button(word('stays.ask'), async () => { await navigator.storage.persist(); return go('more'); }, 'second')),
  ];
}

/** The ways out. */
export const waysOut = () => [
  hasPassphrase() && button(word('lock.now'), lockNow, 'plain'),
  to(word('erase.all'), 'eraseAll'),
].filter(Boolean);

/** Asks once more, because nothing brings it back. */
export function eraseAll() {
  return page(word('erase.all'),
    h('p', {}, word('erase.all.what')),
    button(word('erase.yes'), eraseIt, 'final'),
    back('more'));
}

const whenLocked = () => [
  h('p', {}, word('passphrase.is-set')),
  h('div', { class: 'actions' }, choices.map(count => {
    const made = button(word('lock.after', counted('minutes', count)), () => { chooseMinutes(count); return go('more'); }, 'second');
    made.setAttribute('aria-pressed', String(count === minutes()));
    return made;
  })),
  to(word('passphrase.remove'), 'unseal'),
];

/** Without a passphrase whoever has the device can read it: asked once more. */
export function unseal() {
  return page(word('passphrase.remove'),
    h('p', {}, word('passphrase.remove.what')),
    button(word('passphrase.remove.yes'), async () => {
      const kept = [tab, device].map(memory => [...memory.kept]);
      await sealAnew(null);
      [tab, device].forEach((memory, place) => kept[place].forEach(([key, value]) => memory.setItem(key, value)));
      return go('more');
    }, 'second'),
    back('more'));
}

async function eraseIt() {
  await eraseEverything();
  sessionStorage.clear();
  localStorage.clear();
  forgetPlace();
  close();
  return go('welcome', { say: word('erased') });
}
