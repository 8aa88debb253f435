import { now } from './api.js';
import { journey } from './journey.js';

// On this device alone: a message held back is nobody else's to read. The way out takes it along.
const key = () => `draft:${journey.id ?? ''}`;

/** The message that is held back: its text, and until when; null where there is none. */
export const draft = () => JSON.parse(localStorage.getItem(key()));

/** Holds a message until nine in the morning, on this device's own clock. */
export function hold(text) {
  const morning = new Date(now());
  morning.setHours(9, 0, 0, 0);
  if (morning <= now()) morning.setDate(morning.getDate() + 1);
  localStorage.setItem(key(), JSON.stringify({ text, until: morning.toISOString() }));
  return morning.toISOString();
}

export const letGo = () => localStorage.removeItem(key());
