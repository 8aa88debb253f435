import { now } from './api.js';
import { device } from './door.js';

// On this device alone, whoever is signed in or nobody is. The way out and signing out take it along.
const key = 'draft';

/** The message that is held back: its text, and until when; null where there is none. */
export const draft = () => JSON.parse(device.getItem(key));

/** Holds a message until nine in the morning, on this device's own clock. */
export async function hold(text) {
  const morning = new Date(now());
  morning.setHours(9, 0, 0, 0);
  if (morning <= now()) morning.setDate(morning.getDate() + 1);
  await device.setItem(key, JSON.stringify({ text, until: morning.toISOString() }));
  return morning.toISOString();
}

export const letGo = () => device.removeItem(key);
