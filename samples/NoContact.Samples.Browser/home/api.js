import { browserZone } from './browser.js';
import { Refused } from './refused.js';
import { append, create, damageOf, erase, list, load, versionOf } from './store.js';
import { isLocked } from './seal.js';
import { language } from './words.js';

// The journals are kept on this device, and the engine runs on it. Nothing is asked of anybody else.

const home = (async () => {
  const { dotnet } = await import(new URL('../../_framework/dotnet.js', import.meta.url));
  const { setModuleImports, getAssemblyExports } = await dotnet.create();
  setModuleImports('store', { append, create, erase, list, load, versionOf });
  return (await getAssemblyExports('NoContact.Samples.Browser.dll')).NoContact.Samples.Browser.Engine.Home;
})();
home.catch(() => {}); // Whoever asks it hears of it.

const engine = () => home.catch(() => { throw new Refused(500); });

/** This device's time, in milliseconds. */
export const now = () => Date.now();

// What is told within one millisecond keeps its order all the same.
let lastTold = 0;

export async function askTheTime() {
  lastTold = Math.max(now(), lastTold + 1);
  return new Date(lastTold).toISOString();
}

/** The ids of their journeys. */
export const journeys = async () => JSON.parse(await list());

/** Begins a journey in a zone, or as a file tells it; gives its id, and its version. */
export const begin = zone => begun('begin', JSON.stringify(zone));
export const beginFrom = file => begun('beginFrom', file);

/** Takes in what a file tells of it; refused where the file is another's. */
export const merge = (id, file) => send('merge', id, file);

/** Where it stands, with its version, and whether some of it cannot be read. */
export async function look(id) {
  const told = await ask('look', id);
  const isDamaged = await damageOf(id) > 0 || await versionOf(id) > told.version;
  return { ...told, body: { ...told.body, isDamaged } };
}

export const calendar = id => body('calendar', id);
export const ownHelp = id => body('ownHelp', id);
export const log = id => body('log', id);
export const checkIns = id => body('checkIns', id);
export const facts = id => body('file', id).then(document => document.facts);

/** The whole of it as a file's text, and its days ahead as a calendar's. */
export const file = id => body('file', id).then(JSON.stringify);
export const dates = id => body('dates', id);

/** Weighs an urge, with a journal and without one. Nothing is recorded. */
export const evaluate = (id, urge) => body('evaluate', id, urge);
export async function evaluateAlone(urge) {
  const given = JSON.stringify({ zone: browserZone(), now: urge.at, facts: [], urge });
  return answerIn((await engine()).Weigh(given, language(), browserZone())).body;
}

/** What a fact would change. Nothing is recorded. */
export const imagine = (id, fact) => body('imagine', id, fact);

/** Keeps a fact, only on the version that was read; gives what it changed. */
export const keep = (id, fact, version) => ask('keep', id, fact, version).then(kept);
export const redate = (id, factId, at, version) => ask('redate', id, { factId, at }, version).then(kept);
export const eraseJourney = (id, version) => ask('erase', id, null, version).then(kept);

/** Nothing of a journey stays in the engine's memory. */
export const forgetJourney = () => home.then(loaded => loaded.Forget(), () => {});

// Whoever keeps another device in step hears of it.
function kept(answer) {
  dispatchEvent(new Event('kept'));
  return answer;
}

async function begun(what, text) {
  const id = crypto.randomUUID();
  const { version } = await send(what, id, text);
  return { body: { id }, version };
}

const body = (what, id, given) => ask(what, id, given).then(answer => answer.body);

const ask = (what, id, given = null, version) => send(what, id, JSON.stringify(given), version);

async function send(what, id, text, version = -1) {
  if (isLocked()) throw new Refused(401);
  const answer = await (await engine()).Ask(what, id, version, text, language(), browserZone());
  if (isLocked()) throw new Refused(401);
  return answerIn(answer);
}

function answerIn(text) {
  const { status, title, errors, ...answer } = JSON.parse(text);
  if (status !== 200) throw new Refused(status, { title: title ?? undefined, errors: errors ?? undefined });
  return answer;
}
