import { one } from './database.js';

// What is kept is in the clear until a passphrase is set, and sealed from then on. The passphrase opens a key that was made
// by chance, and that key seals everything: another passphrase seals only the key anew.

// Slow on purpose, for whoever has the disk and guesses; the figures are in the README.
const rounds = 600_000;

// Sealed text fills whole pages, so that its size tells no more than about how much there is.
const page = 4096;

const form = { name: 'AES-GCM', length: 256 };

let lock = null;
let key = null;

/** Whether there is a passphrase, as kept; asked again once another tab may have set one. */
export async function lookAtLock() {
  const kept = await one('besides', 'lock') ?? null;
  if (kept?.stamp !== lock?.stamp) key = null;
  lock = kept;
}

export const hasPassphrase = () => lock !== null;

export const isLocked = () => lock !== null && key === null;

/** Nothing opens any more until the passphrase is said. */
export function forgetKey() { key = null; }

/** Opens with the passphrase; false where it is another. That is all it tells. */
export async function unlock(passphrase) {
  try {
    const { salt, rounds: its, iv, data } = lock;
    const wrapping = await derive(passphrase, salt, its);
    key = await crypto.subtle.unwrapKey('raw', data, wrapping, { ...form, iv }, form, false, ['encrypt', 'decrypt']);
    return true;
  } catch (problem) {
    if (problem instanceof DOMException) return false;
    throw problem;
  }
}

/** A new lock for a passphrase: what is kept of it, and the key that it opens. */
export async function newLock(passphrase) {
  const [salt, iv] = [crypto.getRandomValues(new Uint8Array(16)), crypto.getRandomValues(new Uint8Array(12))];
  const wrapping = await derive(passphrase, salt, rounds);
  const made = await crypto.subtle.generateKey(form, true, ['encrypt', 'decrypt']);
  const data = await crypto.subtle.wrapKey('raw', made, wrapping, { ...form, iv });
  const kept = { key: 'lock', stamp: crypto.randomUUID(), salt, rounds, iv, data };
  return { kept, made: await crypto.subtle.unwrapKey('raw', data, wrapping, { ...form, iv }, form, false, ['encrypt', 'decrypt']) };
}

/** From here on with this lock; null is without. */
export function use(made) {
  lock = made?.kept ?? null;
  key = made?.made ?? null;
}

/** A value as it is kept: in the clear, or sealed by a key. */
export async function sealed(value, by = key) {
  const text = JSON.stringify(value);
  if (!by) return text;
  const bytes = new TextEncoder().encode(text);
  const padded = new Uint8Array(Math.ceil(bytes.length / page) * page).fill(32);
  padded.set(bytes);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, data: await crypto.subtle.encrypt({ ...form, iv }, by, padded) };
}

/** The value again; null where it cannot be opened or read. */
export async function opened(body) {
  try {
    if (typeof body === 'string') return JSON.parse(body);
    const bytes = await crypto.subtle.decrypt({ ...form, iv: body.iv }, key, body.data);
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

async function derive(passphrase, salt, iterations) {
  const words = await crypto.subtle.importKey('raw', new TextEncoder().encode(passphrase.normalize('NFKC')), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, words, form, false, ['wrapKey', 'unwrapKey']);
}
