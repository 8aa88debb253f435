import { back, button, field, h, page, section, to } from '../dom.js';
import { save } from '../browser.js';
import { device, tab } from '../door.js';
import { filePassphrase, leaveFolder } from '../folder.js';
import { canInstall, install } from '../installing.js';
import { asFile } from '../journey.js';
import { choices, chooseMinutes, lockLater, lockNow, minutes } from '../locking.js';
import { say } from '../notices.js';
import { askToSay, canShow, maySay } from '../outside.js';
import { go } from '../router.js';
import { hasPassphrase, isSealedFile, openedFile } from '../seal.js';
import { eraseEverything, sealAnew } from '../store.js';
import { counted, word } from '../words.js';
import { devices, folderPassphrase } from './devices.js';
import { setting } from './enter.js';
import { allIsGone, final } from './erase.js';

/** Who can read what is on this device, and how it stays there. */
export const keeping = async () => [
  section(word('passphrase'), hasPassphrase() ? whenLocked() : setting()),
  section(word('stays'), await isKept() ? h('p', {}, word('stays.kept')) : howItStays('more')),
  section(word('devices'), to(word('devices.open'), 'devices', {}, 'second')),
  canShow() && section(word('outside'),
    h('p', {}, word(maySay() ? 'outside.on' : 'outside.what')),
    !maySay() && button(word('outside.ask'), async () => await askToSay() ? go('more') : say(word('outside.not')), 'second')),
];

/** Said at home, once. */
export async function stays() {
  if (device.getItem('stays') || await isKept()) return '';
  return section(word('stays'), howItStays('home'), button(word('stays.heard'), async () => {
    await device.setItem('stays', 'heard');
    return go('home');
  }));
}

/** What is asked for beside a file, and its text; null where it does not open. */
export const besideFile = () =>
  field(word('import.passphrase'), 'password', { type: 'password', autocomplete: 'off' });

export async function textOf(file, { password }) {
  const bytes = await file.arrayBuffer();
  return isSealedFile(bytes) ? openedFile(bytes, password || filePassphrase() || '') : new TextDecoder().decode(bytes);
}

const isKept = async () => await navigator.storage?.persisted?.() ?? false;

const howItStays = view => [
  h('p', {}, word('stays.what')),
  h('div', { class: 'actions' },
    button(word('stays.ask'), async () => await navigator.storage?.persist?.() ? go(view) : say(word('stays.not')), 'second'),
    canInstall() && button(word('stays.install'), async () => { await install(); return go(view); }, 'second'),
    button(word('stays.file'), async () => save('notes.json', 'application/json', await asFile()), 'second')),
];

/** The ways out. */
export const waysOut = () => [
  hasPassphrase() && button(word('lock.now'), lockNow, 'plain'),
  to(word('erase.all'), 'eraseAll'),
].filter(Boolean);

const eraseAll = () => final(word('erase.all'), word('erase.all.what'), async () => {
  const isOut = await leaveFolder();
  await eraseEverything();
  return allIsGone(isOut ? word('erased') : word('devices.left'));
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
      [tab, device].forEach(memory => memory.reveal());
      await sealAnew(null);
      lockLater();
      return go('more');
    }, 'second'),
    back('more'));
}

/** The views that only this home has. */
export const ownViews = { devices, eraseAll, folderPassphrase, unseal };
