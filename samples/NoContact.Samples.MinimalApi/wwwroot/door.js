import { account, seen } from './api.js';
import { local, session } from './remembered.js';
import { language } from './words.js';

const leaving = 'leaving';

/** What the page remembers of this tab, and of this device. */
export const tab = session;
export const device = local;

/** The language the service chose for this browser. */
export const preferred = () => document.documentElement.lang;

/** The journeys of who is signed in, as the page came with them; null where nobody is. */
export async function who() {
  // Somebody left and may not be signed out yet: that is done before anything else is shown.
  if (!local.getItem(leaving)) return JSON.parse(document.documentElement.dataset.journeys || null);
  await account('logout');
  local.removeItem(leaving);
  return null;
}

/** Nobody is signed in any more. Where no connection carries that, the next visit begins with it. */
export function shut() {
  local.setItem(leaving, 'yes');
  navigator.sendBeacon('/account/logout');
}

let source = null;
let heard = '';

/** Hears what the service says of its own accord about a journey; false where it does already. */
export function listen(id, hear) {
  const path = `/journeys/${id}/check-ins?lang=${language()}`;
  if (path === heard) return false;
  stopListening();
  [source, heard] = [new EventSource(path), path];
  source.addEventListener('check-in', event => hear(JSON.parse(event.data)));
  return true;
}

export function stopListening() {
  source?.close();
  [source, heard] = [null, ''];
}

/** What was said is not said again. */
export const wasSeen = seen;
