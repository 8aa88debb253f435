import { checkIns, forgetJourney, journeys, now } from './api.js';
import { sayOutside } from './outside.js';
import { hasPassphrase, isLocked, lookAtLock } from './seal.js';
import { local, session } from './remembered.js';
import { beside, changeBeside, forget } from './store.js';

// In a frame of somebody else's the page does not start.
if (window !== window.top) {
  document.documentElement.replaceChildren();
  await new Promise(() => {});
}

// From the first visit on everything is there without a network.
navigator.serviceWorker?.register('service-worker.js', { updateViaCache: 'none' });

/** The first of the person's languages that the page has, else a relative of it, else English. */
export function preferred() {
  const offered = document.documentElement.dataset.languages.split(' ');
  const relative = name => offered.find(tag => tag.split('-')[0] === name.split('-')[0]);
  const known = navigator.languages.map(name => offered.includes(name) ? name : relative(name));
  return known.find(Boolean) ?? 'en';
}

// What says nothing of a person: the language, which of the journeys is open, when it locks, that somebody left.
const inTheClear = ['language', 'journey', 'left', 'minutes'];

// What the page remembers of this tab and of this device: with a passphrase in memory, and beside the journeys, sealed.
class Memory {
  constructor(open, save) { Object.assign(this, { open, save, kept: new Map() }); }
  getItem(key) { return hasPassphrase() ? this.kept.get(key) ?? null : this.open.getItem(key); }
  setItem(key, value) { return this.change(key, value); }
  removeItem(key) { return this.change(key, null); }
  fill(from) { this.kept = new Map(Object.entries(from ?? {})); }

  async change(key, value) {
    if (!hasPassphrase()) return value === null ? this.open.removeItem(key) : this.open.setItem(key, value);
    if (isLocked()) return undefined;
    if (!this.save) return value === null ? this.kept.delete(key) : this.kept.set(key, value);
    return this.fill(await this.save(kept => changed(kept ?? {}, { [key]: value })));
  }

  /** What is remembered in the clear of a person. */
  get revealing() { return this.open.keys().filter(key => !inTheClear.includes(key)); }

  /** What was kept in the clear is kept sealed, and then in the clear no longer. */
  async close() {
    const clear = Object.fromEntries(this.revealing.map(key => [key, this.open.getItem(key)]));
    this.fill(this.save ? await this.save(kept => changed(kept ?? {}, clear)) : clear);
    this.purge();
  }

  /** What is sealed is kept in the clear again. */
  reveal() { this.kept.forEach((value, key) => this.open.setItem(key, value)); }

  purge() { this.revealing.forEach(key => this.open.removeItem(key)); }
}

const changed = (kept, change) => Object.fromEntries(Object.entries({ ...kept, ...change }).filter(([, value]) => value !== null));

export const tab = new Memory(session);
export const device = new Memory(local, change => changeBeside('device', change));

/** The journeys of this device; null where there are none, or the passphrase was not said. */
export async function who() {
  await lookAtLock();
  if (hasPassphrase()) [tab, device].forEach(memory => memory.purge());
  if (isLocked()) return null;
  const ids = await journeys();
  return ids.length > 0 ? ids : null;
}

/** What was laid by on this device is there again. */
export const recall = async () => device.fill(await beside('device'));

/** Nothing opens any more until the passphrase is said. */
export function shut() {
  forget();
  forgetJourney();
  tab.fill();
  device.fill();
}

let listening = null;
let heard = '';

/** Hears what is due of a journey while the page is open; false where it does already. */
export function listen(id, hear) {
  if (heard === id) return false;
  stopListening();
  heard = id;
  const said = new Set(seen());
  const look = async () => {
    const due = await checkIns(id).catch(() => []);
    for (const checkIn of due.filter(one => Date.parse(one.at) <= now() && !said.has(one.id))) {
      said.add(checkIn.id);
      hear(checkIn);
      sayOutside(checkIn);
    }
  };
  listening = setInterval(look, 60_000);
  look();
  dispatchEvent(new Event('entered'));
  return true;
}

export function stopListening() {
  clearInterval(listening);
  [listening, heard] = [null, ''];
}

/** What was said is not said again. */
export function wasSeen(id, checkIn) {
  device.setItem('seen', JSON.stringify([...seen(), checkIn].slice(-50))).catch(() => {}); // Then it is said again.
}

const seen = () => JSON.parse(device.getItem('seen') ?? '[]');
