import { askTheTime, begin, calendar, dates, facts, file, journeys, keep, log, look, ownHelp, redate } from './api.js';
import { browserZone } from './browser.js';
import { session } from './remembered.js';

/**
 * The journey that is open: its id, its version, where it stands, its calendar, and what was laid by for hard hours; or
 * the id of the one that does not open.
 */
export const journey = { id: null, version: null, look: null, calendar: null, own: null, unopened: null };

let opening = Promise.resolve();

/** Opens the journey last looked at in this tab, else the newest. */
export function open(ids) {
  const last = session.getItem('journey');
  Object.assign(journey, { id: ids.includes(last) ? last : ids.at(-1), unopened: null });
  session.setItem('journey', journey.id);
  return renew();
}

/** Opens another of theirs once this one is gone; false where there is none. */
export async function openAnother() {
  close();
  const rest = await journeys();
  if (rest.length > 0) await open(rest);
  return rest.length > 0;
}

/** Reads it anew, such as in another language. */
export function renew() {
  const mine = opening = Promise.all([reread(), readOwnHelp()]);
  opening.catch(problem => opening === mine && problem.status === 500 && !journey.look && giveUp()); // Whoever waits for it hears of it.
  return mine;
}

// One that does not open is as none, until it does.
function giveUp() {
  const id = journey.id;
  close({ comesBack: true });
  journey.unopened = id;
}

/** Until the journey is there, as it was read last. */
export async function opened() {
  let mine;
  do {
    mine = opening;
    await mine;
  } while (mine !== opening);
}

/** No journey is open any more; one that comes back is the one that is opened again. */
export function close({ comesBack = false } = {}) {
  readings++;
  ownReadings++;
  underWay.clear();
  opening = Promise.resolve();
  Object.assign(journey, { id: null, version: null, look: null, calendar: null, own: null, unopened: null });
  if (!comesBack) session.removeItem('journey');
}

// What was asked for before something newer, or before it was closed, comes too late to count.
let readings = 0;
let ownReadings = 0;

async function reread() {
  const reading = ++readings;
  const [now, days] = await Promise.all([look(journey.id), calendar(journey.id)]);
  if (reading === readings) Object.assign(journey, { look: now.body, version: now.version, calendar: days });
}

async function readOwnHelp() {
  const reading = ++ownReadings;
  const own = await ownHelp(journey.id);
  if (reading === ownReadings) journey.own = own;
}

// What changes the help that was laid by; a date put right may, too.
const ofOwnHelp = ['calmNote', 'trustedPerson', 'retracted', 'textForgotten', undefined];

// What is asked for again while it is under way, such as by who came back from help to the same form, is done once; not
// so for whoever comes after it was closed.
const underWay = new Map();

function once(asked, action) {
  if (underWay.has(asked)) return underWay.get(asked);
  const mine = action().finally(() => { if (underWay.get(asked) === mine) underWay.delete(asked); });
  underWay.set(asked, mine);
  return mine;
}

/** Begins a journey in the zone this browser lives in, with its breakup. */
export const beginJourney = breakup => once('journey', async () => {
  await beginNow();
  return recordNow(breakup);
});

async function beginNow() {
  const begun = await begin(browserZone());
  session.setItem('journey', begun.body.id);
  opening = Promise.resolve();
  Object.assign(journey, { id: begun.body.id, version: begun.version, own: {} });
}

/** Records a fact, by the server's clock where it does not say when, and returns what it changed. */
export const record = fact => once(journey.id + JSON.stringify(fact), () => recordNow(fact));

async function recordNow(fact) {
  const at = fact.at ?? await askTheTime();
  await opened();
  return change(keep(journey.id, { id: crypto.randomUUID(), ...fact, at }, journey.version), fact.fact);
}

/** Puts the date of a fact right, and returns what it changed. */
export const putRight = (factId, at) => change(redate(journey.id, factId, at, journey.version));

async function change(writing, kind) {
  const { id } = journey;
  const written = await writing;
  if (journey.id !== id) return written.body; // Another one is open by now.
  journey.version = written.version;
  await Promise.all([reread(), ofOwnHelp.includes(kind) && readOwnHelp()]);
  return written.body;
}

/** Every fact that was told, in that order. */
export const told = () => facts(journey.id);

/** All of it as a file's text, and the days ahead as a calendar's. */
export const asFile = () => file(journey.id);
export const asDates = () => dates(journey.id);

/** What the engine says of the facts: which were undone, may be or are in doubt, and the answers in force. */
export const logged = () => log(journey.id);

/** The zone of the journey, and before it is there that of this device. */
export const zone = () => journey.calendar?.zone ?? browserZone();

export const may = intention => journey.look.permitted.includes(intention);
