// What this home keeps in the browser's IndexedDB.

import { scope } from './remembered.js';

const database = new Promise((done, failed) => {
  const opening = indexedDB.open(`${scope}notes`, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('heads', { keyPath: 'id' });
    opening.result.createObjectStore('blocks', { keyPath: ['id', 'place'] });
    opening.result.createObjectStore('besides', { keyPath: 'key' });
  };
  opening.onsuccess = () => done(opening.result);
  opening.onerror = () => failed(opening.error);
});

database.catch(() => {}); // Whoever asks it hears of it.

/** Whether the browser lets the page keep anything. */
export const canKeep = () => database.then(() => true, () => false);

const answered = request => new Promise((done, failed) => {
  request.onsuccess = () => done(request.result);
  request.onerror = () => failed(request.error);
});

const reading = async store => (await database).transaction(store).objectStore(store);

export const one = async (store, key) => answered((await reading(store)).get(key));

/** All of a store, or what belongs to one journey. */
export const all = async (store, id) => answered((await reading(store)).getAll(id && within(id)));

export const within = id => IDBKeyRange.bound([id], [id, []]);

/** One transaction over some stores, durable before it is acknowledged. */
export async function write(stores, change) {
  const transaction = (await database).transaction(stores, 'readwrite', { durability: 'strict' });
  const done = new Promise((complete, failed) => {
    transaction.oncomplete = complete;
    transaction.onabort = () => failed(transaction.error);
  });
  change(...stores.map(name => transaction.objectStore(name)));
  return done;
}

/** One tab at a time writes; two of them keep to one order. */
export const alone = work => navigator.locks.request(`${scope}notes`, work);
