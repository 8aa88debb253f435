import { file, journeys, now } from './api.js';
import { one, write } from './database.js';
import { device } from './door.js';
import { journey } from './journey.js';
import { scope } from './remembered.js';
import { isLocked, openedFile, sealedFile } from './seal.js';
import { Refused } from './refused.js';
import { beside, changeBeside, erased, versionOf } from './store.js';
import { takeIn } from './taking-in.js';

// A folder that the person chose, and that a program of theirs copies between their devices. Each device writes files of
// its own, one a journey, and only reads those of the others: nothing is overwritten, whatever comes late or half.

export const ending = '.sealed';
const every = 60_000;

/** How it went: when last, what could not be opened, and whether the browser must be asked or the folder is away. */
export const went = { at: null, unread: [], mustAsk: false, isAway: false };

const readWrite = { mode: 'readwrite' };

// Which of the others was read, and at which version each of ours was written: no text of either.
const known = new Map();

export const canChoose = () => 'showDirectoryPicker' in window;

/** The passphrase of the files, the same on all their devices; null before there is one. */
export const filePassphrase = () => device.getItem('files');
export async function chooseFilePassphrase(chosen) {
  await device.setItem('files', chosen);
  known.clear();
}

/** The folder's name; null where none is chosen. */
export const folderName = async () => (await one('besides', 'folder'))?.handle.name ?? null;

export async function chooseFolder() {
  const handle = await window.showDirectoryPicker(readWrite).catch(() => null);
  if (!handle) return;
  await write(['besides'], besides => besides.put({ key: 'folder', handle }));
  known.clear();
  await keepInStep({ mayAsk: true });
}

/** Takes this device's files out of the folder, and leaves it; false where they are still in it. */
export async function leaveFolder() {
  const kept = await one('besides', 'folder');
  if (!kept) return true;
  const isOut = await isPermitted(kept.handle, true) && await removeAll(kept.handle, await beside('written') ?? []);
  await write(['besides'], besides => {
    besides.delete('folder');
    besides.delete('written');
  });
  known.clear();
  Object.assign(went, { at: null, unread: [], mustAsk: false, isAway: false });
  return isOut;
}

/** Reads what the other devices wrote, and writes what they do not have. */
export async function keepInStep({ mayAsk = false } = {}) {
  const kept = await one('besides', 'folder');
  if (!kept || !filePassphrase() || isLocked()) return;
  await navigator.locks.request(`${scope}folder`, async () => {
    try {
      went.mustAsk = !await isPermitted(kept.handle, mayAsk);
      if (!went.mustAsk) await exchange(kept.handle, filePassphrase());
      went.isAway = false;
    } catch (problem) {
      if (problem instanceof Refused) return; // Locked meanwhile, or what cannot be read: later again.
      if (!(problem instanceof DOMException)) throw problem;
      went.isAway = true; // Unplugged, or taken away.
    }
  });
}

async function isPermitted(handle, mayAsk) {
  const answer = await handle.queryPermission(readWrite);
  return answer === 'granted' || (mayAsk && await handle.requestPermission(readWrite) === 'granted');
}

async function exchange(handle, passphrase) {
  const own = (await journeys()).map(id => id + ending);
  const [unread, written] = [[], await beside('written') ?? []];
  let isBrought = false;
  for await (const entry of handle.values()) {
    if (entry.kind !== 'file' || !entry.name.endsWith(ending) || own.includes(entry.name) || written.includes(entry.name)) continue;
    const taken = await take(entry, passphrase);
    if (taken === null) unread.push(entry.name);
    isBrought ||= taken;
  }

  await removeAll(handle, written.filter(name => !own.includes(name)));
  const ids = await journeys(); // With those that came in.
  for (const id of ids) await put(handle, id, passphrase);
  const names = ids.map(id => id + ending);
  if (names.join() !== written.join()) await changeBeside('written', () => names);
  Object.assign(went, { at: now(), unread: unread.sort() });
  if (isBrought) dispatchEvent(new Event('brought'));
}

// True where it told something new, null where it cannot be opened.
async function take(entry, passphrase) {
  const its = await entry.getFile();
  const stamp = `${its.lastModified} ${its.size}`;
  if (known.get(entry.name) === stamp) return false;
  const text = await openedFile(await its.arrayBuffer(), passphrase);
  if (text === null) return null;
  try {
    if ((await erased()).includes(JSON.parse(text).identity)) return false;
    const { id, version, isNew } = await takeIn(text);
    known.set(entry.name, stamp);
    return isNew || (id === journey.id && version !== journey.version);
  } catch (problem) {
    if (isLocked() || !(problem instanceof Refused || problem instanceof SyntaxError || problem instanceof TypeError)) throw problem;
    return null; // Of a newer page, or no journal.
  }
}

async function put(handle, id, passphrase) {
  const version = await versionOf(id);
  if (known.get(id) === version) return;
  const text = await file(id);
  const into = await (await handle.getFileHandle(id + ending, { create: true })).createWritable();
  await into.write(await sealedFile(text, passphrase));
  await into.close(); // Only now is it there, whole.
  known.set(id, version);
}

// False where one of them is still there.
async function removeAll(handle, names) {
  let isOut = true;
  for (const name of names) await handle.removeEntry(name).catch(problem => { isOut &&= problem.name === 'NotFoundError'; });
  return isOut;
}

const inTheBackground = () => keepInStep();
for (const moment of ['kept', 'entered']) addEventListener(moment, inTheBackground);
setInterval(inTheBackground, every);
