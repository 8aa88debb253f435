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

/** What opens and seals now; null where nothing does. Whoever reads or writes takes it once, and keeps to it. */
export const keyNow = () => key;

/** Nothing opens any more until the passphrase is said. */
export function forgetKey() {
  key = null;
  derived = new Map();
}

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
export async function sealed(value, by) {
  const text = JSON.stringify(value);
  if (!by) return text;
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, data: await crypto.subtle.encrypt({ ...form, iv }, by, inPages(text)) };
}

// JSON may end in blanks.
function inPages(text) {
  const bytes = new TextEncoder().encode(text);
  const padded = new Uint8Array(Math.ceil(bytes.length / page) * page).fill(32);
  padded.set(bytes);
  return padded;
}

/** The value again; null where it cannot be opened or read. */
export async function opened(body, by) {
  try {
    if (typeof body === 'string') return JSON.parse(body);
    const bytes = await crypto.subtle.decrypt({ ...form, iv: body.iv }, by, body.data);
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

// A file for another device: a mark, the rounds, the salt and the vector, which are sealed along, and what is sealed.
const mark = 0x4e6f7431;
const headed = 36;

// A file that asks for more is none of ours, and would hold the page up.
const mostRounds = 10_000_000;

// Of one passphrase one salt as long as the page is open: deriving is slow.
const ownSalt = crypto.getRandomValues(new Uint8Array(16));
let derived = new Map();

/** The text of a file, sealed with a passphrase of its own. */
export async function sealedFile(text, passphrase) {
  const head = new Uint8Array(headed);
  const view = new DataView(head.buffer);
  view.setUint32(0, mark);
  view.setUint32(4, rounds);
  head.set(ownSalt, 8);
  head.set(crypto.getRandomValues(new Uint8Array(12)), 24);
  const by = await keyOf(passphrase, ownSalt, rounds);
  return new Blob([head, await crypto.subtle.encrypt(asHeaded(head), by, inPages(text))]);
}

export const isSealedFile = bytes => bytes.byteLength > headed && new DataView(bytes).getUint32(0) === mark;

/** The text again; null where it is another passphrase's, or not whole. */
export async function openedFile(bytes, passphrase) {
  if (!isSealedFile(bytes)) return null;
  const head = new Uint8Array(bytes, 0, headed);
  const its = new DataView(bytes).getUint32(4);
  if (its < 1 || its > mostRounds) return null;
  try {
    const by = await keyOf(passphrase, head.slice(8, 24), its);
    return new TextDecoder().decode(await crypto.subtle.decrypt(asHeaded(head), by, bytes.slice(headed)));
  } catch {
    return null;
  }
}

const asHeaded = head => ({ ...form, iv: head.slice(24), additionalData: head });

function keyOf(passphrase, salt, its) {
  const name = `${its} ${salt} ${passphrase}`;
  if (!derived.has(name)) derived.set(name, derive(passphrase, salt, its, ['encrypt', 'decrypt']));
  return derived.get(name);
}

async function derive(passphrase, salt, iterations, uses = ['wrapKey', 'unwrapKey']) {
  const words = await crypto.subtle.importKey('raw', new TextEncoder().encode(passphrase.normalize('NFKC')), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, words, form, false, uses);
}
