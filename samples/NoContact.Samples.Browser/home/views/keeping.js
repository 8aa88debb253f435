import { back, button, h, page, section, to } from '../dom.js';
import { device, tab } from '../door.js';
import { choices, chooseMinutes, lockNow, minutes } from '../locking.js';
import { go } from '../router.js';
import { hasPassphrase } from '../seal.js';
import { eraseEverything, sealAnew } from '../store.js';
import { counted, word } from '../words.js';
import { setting } from './enter.js';
import { allIsGone, final } from './erase.js';

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

const eraseAll = () => final(word('erase.all'), word('erase.all.what'), async () => {
  await eraseEverything();
  return allIsGone();
});

const whenLocked = () => [
  h('p', {}, word('passphrase.is-set')),
  h('div', { class: 'actions' }, choices.map(count => {
    const made = button(word('lock.after', counted('minutes', count)), () => { chooseMinutes(count); return go('more'); }, 'second');
    made.setAttribute('aria-pressed', String(count === minutes()));
    return made;
  })),
  to(word('passphrase.remove'), 'unseal'),
];

// Without a passphrase whoever has the device can read it: asked once more.
function unseal() {
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

/** The views that only this home has. */
export const ownViews = { eraseAll, unseal };
