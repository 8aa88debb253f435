import { back, button, field, form, h, page, section, submit, to } from '../dom.js';
import { saveFile } from '../browser.js';
import { ending, canChoose, chooseFilePassphrase, chooseFolder, filePassphrase, folderName, keepInStep, leaveFolder, went } from '../folder.js';
import { asFile, journey, zone } from '../journey.js';
import { attempt, go, goWithin, isAtRest } from '../router.js';
import { sealedFile } from '../seal.js';
import { instantWords, word } from '../words.js';

/** The journal on another device of theirs: a sealed file, or a folder that both look into. */
export async function devices() {
  if (!filePassphrase()) return folderPassphrase();
  const name = await folderName();
  return page(word('devices'),
    h('p', {}, word('devices.what')),
    section(word('devices.sealed'),
      h('div', { class: 'actions' },
        journey.id && button(word('devices.sealed.do'), saveSealed, 'second'),
        to(word('import'), 'bring', {}, 'second'))),
    section(word('devices.folder'), name ? chosen(name) : choosing()),
    to(word('devices.other'), 'folderPassphrase'),
    back(journey.id ? 'more' : 'welcome'));
}

/** The passphrase of the files, asked once on each device. */
export const folderPassphrase = () => page(word('devices.passphrase'),
  h('p', {}, word('devices.what')),
  form(async ({ password }) => { await chooseFilePassphrase(password); return go('devices'); },
    field(word('passphrase'), 'password', { type: 'password', autocomplete: 'new-password', minlength: 10, required: true }),
    submit(word('go-on'))),
  back(journey.id ? 'more' : 'welcome'));

const saveSealed = async () => saveFile('notes' + ending, await sealedFile(await asFile(), filePassphrase()));

const choosing = () => canChoose()
  ? button(word('devices.folder.do'), async () => { await chooseFolder(); return shown(); }, 'second')
  : h('p', {}, word('devices.folder.not'));

const chosen = name => [
  h('p', {}, word('devices.folder.name', name)),
  went.at && h('p', {}, word('devices.folder.at', instantWords(new Date(went.at).toISOString(), zone()))),
  went.mustAsk && h('p', {}, word('devices.folder.ask')),
  went.isAway && h('p', {}, word('devices.folder.away')),
  went.unread.length > 0 && h('p', {}, word('devices.folder.unread', went.unread.join(', '))),
  h('div', { class: 'actions' },
    button(word('devices.now'), async () => { await keepInStep({ mayAsk: true }); return shown(); }, 'second'),
    button(word('devices.stop'), async () => go('devices', await leaveFolder() ? {} : { say: word('devices.left') }), 'second')),
];

// The first journal may have come out of the folder.
const shown = () => journey.id ? go('devices') : goWithin('devices');

// What another device told is seen at home at once; elsewhere nothing is taken from under somebody's hands.
addEventListener('brought', () => {
  if (document.body.dataset.view === 'home' && isAtRest()) attempt(() => goWithin('home'));
});
