import { untilConnected } from './notices.js';
import { language, word } from './words.js';

const pauses = [300, 1000, 3000];

// How far the server's clock is ahead of this device's, which may be wrong.
let ahead = 0;

/** What the server refused, in words for a person. */
export class Refused extends Error {
  constructor(status, problem) {
    const errors = (problem.errors instanceof Array ? problem.errors.map(error => error.message) : Object.values(problem.errors ?? {}).flat()).join(' ');
    super(errors ? word('cannot-be', errors) : problem.title ?? word('went-wrong'));
    this.status = status;
    this.problem = problem;
  }
}

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

export const get = path => send('GET', path).then(answer => answer.body);

/** Asks with a body and changes nothing. */
export const weigh = (path, body) => send('POST', path, body).then(answer => answer.body);

/** Signs in, up or out. */
export const account = (path, body) => send('POST', `/account/${path}`, body ?? {});

/** Changes something, once however often it is sent, and only on the version that was read. */
export function write(method, path, body, version) {
  const headers = { 'Idempotency-Key': crypto.randomUUID() };
  if (version) headers['If-Match'] = version;
  return send(method, path, body, headers);
}

/** Reads, with the version of what was read. */
export const read = path => send('GET', path);

// Where this device is now: whoever needs help is there, wherever the journal began.
export const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

async function send(method, path, body, headers = {}) {
  const url = path.startsWith('/journeys') || path === '/evaluate' ? `${path}?${new URLSearchParams({ lang: language(), zone: browserZone() })}` : path;
  const request = { method, headers: { ...headers }, credentials: 'same-origin', cache: 'no-store' };
  if (body !== undefined) {
    request.headers['Content-Type'] = 'application/json';
    request.body = typeof body === 'string' ? body : JSON.stringify(body);
  }

  // A lost answer is asked for again, a write under the same key.
  for (let tries = 0; ; tries++) {
    const response = await fetch(url, request).catch(() => null);
    const answer = response && await answerOf(response).catch(lost => { if (lost instanceof Refused) throw lost; return null; });
    if (answer) return answer;
    if (tries < pauses.length) await new Promise(done => setTimeout(done, pauses[tries]));
    else await untilConnected();
  }
}

async function answerOf(response) {
  const date = Date.parse(response.headers.get('Date'));
  if (date) ahead = date - Date.now();
  const text = await response.text();
  const body = /json/.test(response.headers.get('Content-Type')) ? JSON.parse(text) : text;
  if (!response.ok) throw new Refused(response.status, typeof body === 'object' ? body : {});
  return { body, version: response.headers.get('ETag') };
}
