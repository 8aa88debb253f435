import { all, alone, one, within, write } from './database.js';
import { forgetKey, isLocked, keyNow, lookAtLock, newLock, opened, sealed, use } from './seal.js';
import { scope } from './remembered.js';
import { Refused } from './refused.js';

// Journeys as the engine's store: of each a head, and its facts in blocks, of which the last one grows.

const full = 3500;

// Other tabs of this page: what one seals or erases, none of them goes on showing.
const others = new BroadcastChannel(`${scope}notes`);

// What was read last, and is still so while the stamp of the head is.
let last = {};

async function journal(id) {
  const by = keyNow();
  const record = await one('heads', id);
  if (!record) return null;
  if (last.stamp === record.stamp) return last;
  const blocks = (await all('blocks', id)).map(async ({ place, body }) => ({ place, facts: await opened(body, by) }));
  const read = { id, stamp: record.stamp, head: await opened(record.body, by), body: record.body, blocks: await Promise.all(blocks) };
  if (isLocked()) throw new Refused(401); // Meanwhile: nothing of it stays in memory.
  return last = read;
}

const factsOf = ({ blocks }) => blocks.flatMap(({ facts }) => facts ?? []);

// Another tab may have set a passphrase since: nothing is written beside it in the clear.
const writing = work => alone(async () => {
  await lookAtLock();
  if (isLocked()) throw new Refused(401);
  return work(keyNow());
});

async function keep(id, { head, body }, blocks, by, change = () => {}) {
  const stamp = crypto.randomUUID();
  const changed = blocks.filter(({ isChanged }) => isChanged).map(async ({ place, facts }) => ({ id, place, body: await sealed(facts, by) }));
  const [sealedHead, ...records] = await Promise.all([body ?? sealed(head, by), ...changed]);
  await write(['heads', 'blocks', 'besides'], (heads, into, besides) => {
    heads.put({ id, stamp, body: sealedHead });
    records.forEach(record => into.put(record));
    change(besides);
  });
  last = { id, stamp, head, body: sealedHead, blocks: blocks.map(({ place, facts }) => ({ place, facts })) };
}

function add(blocks, fact) {
  const grown = blocks.at(-1);
  const fits = grown?.facts && JSON.stringify([...grown.facts, fact]).length < full;
  if (fits) blocks[blocks.length - 1] = { ...grown, facts: [...grown.facts, fact], isChanged: true };
  else blocks.push({ place: (grown?.place ?? -1) + 1, facts: [fact], isChanged: true });
}

/** The ids of the journeys, in the order in which they began. */
export async function list() {
  const by = keyNow();
  const heads = (await all('heads')).map(async ({ id, body }) => ({ id, begun: (await opened(body, by))?.begun ?? 0 }));
  return JSON.stringify((await Promise.all(heads)).sort((a, b) => a.begun - b.begun).map(({ id }) => id));
}

export const create = (id, document, facts) => writing(async by => {
  if (await one('heads', id)) return 'Exists';
  const blocks = [];
  JSON.parse(facts).forEach(fact => add(blocks, fact));
  const head = { begun: Date.now(), document: JSON.parse(document) };

  // Brought back by hand, it is not among those that are gone.
  const body = await sealed((await erased()).filter(identity => identity !== head.document.identity), by);
  await keep(id, { head }, blocks, by, besides => besides.put({ key: 'gone', body }));
  return 'Created';
});

export async function load(id) {
  const kept = await journal(id);
  if (!kept) return null;
  if (!kept.head) throw new Error('The beginning of the journal cannot be read.');
  const facts = factsOf(kept);
  return JSON.stringify({ head: kept.head.document, facts, version: facts.length });
}

export async function versionOf(id) {
  const kept = await journal(id);
  return kept ? factsOf(kept).length : -1;
}

/** How many blocks of a journey cannot be opened; they stay where they are. */
export const damageOf = async id => (await journal(id))?.blocks.filter(({ facts }) => !facts).length ?? 0;

export const append = (id, version, facts, replaced) => writing(async by => {
  const kept = await journal(id);
  if (!kept || factsOf(kept).length !== version) return false;
  const bare = new Map(JSON.parse(replaced).map(fact => [fact.id, fact]));
  const blocks = kept.blocks.map(block => block.facts?.some(fact => bare.has(fact.id))
    ? { ...block, facts: block.facts.map(fact => bare.get(fact.id) ?? fact), isChanged: true }
    : block);
  JSON.parse(facts).forEach(fact => add(blocks, fact));
  await keep(id, kept, blocks, by);
  return true;
});

export const erase = (id, version) => writing(async by => {
  const kept = await journal(id);
  if (kept && version >= 0 && factsOf(kept).length !== version) return false;
  const gone = await sealed([...await erased(), kept?.head?.document.identity].filter(Boolean), by);
  await write(['heads', 'blocks', 'besides'], (heads, blocks, besides) => {
    heads.delete(id);
    blocks.delete(within(id));
    besides.put({ key: 'gone', body: gone });
  });
  return true;
});

/** What journeys that were erased here are called on every device: no folder brings them back. */
export const erased = async () => await beside('gone') ?? [];

/** Nothing of this home is left in the browser. */
export const eraseEverything = () => alone(async () => {
  await write(['heads', 'blocks', 'besides'], (...stores) => stores.forEach(store => store.clear()));
  use(null);
  last = {};
  others.postMessage('erased');
});

/** Seals everything with a passphrase, or with none opens it for good, in one transaction. */
export const sealAnew = passphrase => writing(async from => {
  const made = passphrase ? await newLock(passphrase) : null;
  const by = made?.made ?? null;
  const again = async record => {
    const value = await opened(record.body, from);
    return value === null ? record : { ...record, body: await sealed(value, by) }; // What is damaged stays as it is.
  };
  const kept = async store => Promise.all((await all(store)).filter(({ body }) => body).map(again));
  const stores = ['heads', 'blocks', 'besides'];
  const records = await Promise.all(stores.map(kept));
  await write(stores, (...into) => {
    into.forEach((store, place) => records[place].forEach(record => store.put(record)));
    if (made) into[2].put(made.kept);
    else ['lock', 'device'].forEach(key => into[2].delete(key));
  });
  use(made);
  last = {};
  others.postMessage('sealed');
});

/** Hears when another tab sealed or erased it all. */
export function whenSealedElsewhere(hear) {
  others.onmessage = async () => {
    last = {};
    await lookAtLock();
    hear();
  };
}

/** What is kept beside the journeys, by a name. */
export async function beside(key) {
  const by = keyNow();
  return opened((await one('besides', key))?.body ?? 'null', by);
}

/** Changes what is kept there, whoever else changes it; gives what it is then. */
export const changeBeside = (key, change) => writing(async by => {
  const value = change(await beside(key));
  const body = await sealed(value, by);
  await write(['besides'], besides => besides.put({ key, body }));
  return value;
});

/** Locked: nothing that was opened stays in memory. */
export function forget() {
  forgetKey();
  last = {};
}
