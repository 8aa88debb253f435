import { checkIns, forgetJourney, journeys, now } from './api.js';
import { sayOutside } from './outside.js';
import { hasPassphrase, isLocked, lookAtLock } from './seal.js';
import { beside, forget, keepBeside } from './store.js';

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

// What the page remembers of this tab and of this device: with a passphrase in memory, and beside the journeys, sealed.
class Memory {
  constructor(open, save = () => {}) { Object.assign(this, { open, save, kept: new Map() }); }
  getItem(key) { return hasPassphrase() ? this.kept.get(key) ?? null : this.open.getItem(key); }
  setItem(key, value) { hasPassphrase() ? this.change(() => this.kept.set(key, value)) : this.open.setItem(key, value); }
  removeItem(key) { hasPassphrase() ? this.change(() => this.kept.delete(key)) : this.open.removeItem(key); }
  change(how) { how(); if (!isLocked()) this.save(Object.fromEntries(this.kept)); }
  fill(from) { this.kept = new Map(Object.entries(from ?? {})); }

  /** What was kept in the clear is kept no longer. */
  close() {
    this.kept = new Map(Object.entries(this.open).filter(([key]) => !inTheClear.includes(key)));
    this.kept.forEach((value, key) => this.open.removeItem(key));
    this.change(() => {});
  }
}

// What says nothing of a person: the language, and which of the journeys is open.
const inTheClear = ['language', 'journey', 'left', 'minutes'];

export const tab = new Memory(sessionStorage);
export const device = new Memory(localStorage, all => keepBeside('device', all));

/** The journeys of this device; null where there are none, or the passphrase was not said. */
export async function who() {
  await lookAtLock();
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
  device.setItem('seen', JSON.stringify([...seen(), checkIn].slice(-50)));
}

const seen = () => JSON.parse(device.getItem('seen') ?? '[]');
