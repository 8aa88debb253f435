import { browserZone } from './browser.js';
import { untilConnected } from './notices.js';
import { Refused } from './refused.js';
import { language } from './words.js';

// The journals are kept by the service that the page came from.

const pauses = [300, 1000, 3000];

// How far the server's clock is ahead of this device's, which may be wrong.
let ahead = 0;

/** The server's time, in milliseconds. For a countdown; days are never counted here. */
export const now = () => Date.now() + ahead;

// The server tells whole seconds only: what is told within one keeps its order all the same.
let lastTold = 0;

/** The server's time, asked just now: a device that slept or has a wrong clock never dates a fact. */
export async function askTheTime() {
  await send('GET', '/health/live');
  const time = now();
  lastTold = lastTold > time - 1000 && lastTold < time + 1000 ? Math.max(time, lastTold + 1) : time;
  return new Date(lastTold).toISOString();
}

/** The ids of their journeys. */
export const journeys = () => get('/journeys');

/** Begins a journey in a zone, or as a file tells it; gives its id, and its version. */
export const begin = zone => write('POST', '/journeys', { zone });
export const beginFrom = file => write('POST', '/journeys/import', file);

/** Takes in what a file tells of it; refused where the file is another's. */
export const merge = (id, file) => send('POST', `/journeys/${id}/merge`, file);

/** Where it stands, with its version. */
export const look = id => send('GET', `/journeys/${id}`);

export const calendar = id => get(`/journeys/${id}/calendar`);
export const ownHelp = id => get(`/journeys/${id}/own-help`);
export const log = id => get(`/journeys/${id}/log`);
export const facts = id => get(`/journeys/${id}/export`).then(document => document.facts);

/** The whole of it as a file's text, and its days ahead as a calendar's. */
export const file = id => get(`/journeys/${id}/export`).then(JSON.stringify);
export const dates = id => get(`/journeys/${id}/calendar.ics`);

/** Weighs an urge, with a journal and without one. Nothing is recorded. */
export const evaluate = (id, urge) => weigh(`/journeys/${id}/evaluate`, urge);
export const evaluateAlone = urge => weigh('/evaluate', { zone: browserZone(), now: urge.at, facts: [], urge });

/** What a fact would change. Nothing is recorded. */
export const imagine = (id, fact) => weigh(`/journeys/${id}/what-if`, fact);

/** Keeps a fact, once however often it is sent, and only on the version that was read; gives what it changed. */
export const keep = (id, fact, version) => write('POST', `/journeys/${id}/facts`, fact, version);
export const redate = (id, factId, at, version) =>
  write('POST', `/journeys/${id}/facts/${encodeURIComponent(factId)}/redate`, { at }, version);
export const eraseJourney = (id, version = '"0"') => write('DELETE', `/journeys/${id}`, undefined, version);

/** Signs in, up or out. */
export const account = (path, body) => send('POST', `/account/${path}`, body ?? {});
export const passkeys = () => get('/account/passkeys');
export const eraseAccount = () => write('DELETE', '/account/me');

/** A check-in was seen. */
export const seen = (id, checkIn) => write('POST', `/journeys/${id}/check-ins/${encodeURIComponent(checkIn)}/seen`);

const get = path => send('GET', path).then(answer => answer.body);

const weigh = (path, body) => send('POST', path, body).then(answer => answer.body);

function write(method, path, body, version) {
  const headers = { 'Idempotency-Key': crypto.randomUUID() };
  if (version) headers['If-Match'] = version;
  return send(method, path, body, headers);
}

// What every rule said is for nobody here.
const asMuchAsIsShown = path => path.endsWith('/evaluate') ? { view: 'answer' } : {};
const isAnswered = /^\/(journeys|evaluate)/;

async function send(method, path, body, headers = {}) {
  const url = isAnswered.test(path) ? `${path}?${new URLSearchParams({ lang: language(), zone: browserZone(), ...asMuchAsIsShown(path) })}` : path;
  const request = { method, headers: { ...headers }, credentials: 'same-origin', cache: 'no-store' };
  if (body !== undefined) {
    request.headers['Content-Type'] = 'application/json';
    request.body = typeof body === 'string' ? body : JSON.stringify(body);
  }

  // A lost answer is asked for again, a write under the same key.
  for (let tries = 0; ; tries++) {
    const response = await (early(method, url) ?? fetch(url, request).catch(() => null));
    const answer = response && await answerOf(response).catch(lost => { if (lost instanceof Refused) throw lost; return null; });
    if (answer) return answer;
    if (tries < pauses.length) await new Promise(done => setTimeout(done, pauses[tries]));
    else await untilConnected();
  }
}

// What early.js asked for already: for the first opening alone, and no longer than that takes.
function early(method, url) {
  const isFirst = method === 'GET' && performance.now() < 10_000;
  const asked = isFirst ? globalThis.early?.get(url) : globalThis.early?.clear();
  globalThis.early?.delete(url);
  return asked;
}

async function answerOf(response) {
  const date = Date.parse(response.headers.get('Date'));
  if (date) ahead = date - Date.now();
  const text = await response.text();
  const body = /json/.test(response.headers.get('Content-Type')) ? JSON.parse(text) : text;
  if (!response.ok) throw new Refused(response.status, typeof body === 'object' ? body : {});
  return { body, version: response.headers.get('ETag') };
}
