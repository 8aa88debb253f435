import { journeys } from './api.js';
import { tab } from './door.js';
import { close, journey, open, openAnother, renew } from './journey.js';
import { hush, say } from './notices.js';
import { Refused } from './refused.js';
import { isWaiting } from './waiting.js';
import { word } from './words.js';

let views = {};
let shown = () => {};
let turn = 0;
let underWay = 0;
let here = null;
let coming = null;
let depth = 0;

// What was shown before, by its place in the browser's history, for its "back"; the history itself holds only places.
let trail = [];

const beforeSomebody = ['welcome', 'enter', 'opening'];
const longest = 50;

class Place {
  constructor(view, given) { Object.assign(this, { view, given }); }
}

export function table(all) { views = all; }
export function onShown(listener) { shown = listener; }

/** Where an action leads. Only the router goes there, and not where the person asked for something else meanwhile. */
export const go = (view, given = {}) => new Place(view, given);

/** Where everything begins: their journal, or before it the way in. */
export const goHome = given => go(journey.id ? 'home' : 'welcome', given);

/**
 * Does what a person asks, goes where that leads, and says kindly what could not be done. Whatever they ask for next
 * makes this one late, which the action is told: it ends what it began, and shows nothing. So nothing takes the place
 * of help; where it leads is shown to whoever goes back to where it was asked.
 */
export const attempt = action => run(action, ++turn);

/** Shows the same once more, such as in another language. It makes nothing late: what is under way goes on. */
export const redraw = () => run(() => again(), turn);

async function run(action, mine) {
  const isLate = lateAfter(mine);
  const [at, from] = [depth, trail[depth]];
  underWay++;
  try {
    const led = action(isLate);
    const place = await led;
    await show(place, isLate);
    if (!(led instanceof Place) && isLate()) leadOn(at, from, place); // A plain link did nothing to be told of.
    if (underWay === 1) await catchUp();
  } catch (problem) {
    if (!(problem instanceof Refused)) throw problem;
    if (!isLate()) await show(await afterRefusal(problem), isLate);
  } finally {
    underWay--;
  }
}

const lateAfter = mine => () => mine !== turn || !document.body; // Or on the way out.

// What was recorded meanwhile is not asked for a second time.
function leadOn(at, from, place) {
  if (!document.body) return; // On the way out.
  const isAway = !isSame(trail[at], from) || isSame(here, place);
  if (!(place instanceof Place) || isAway || [from.view, place.view].includes('help')) return;
  trail[at] = { view: place.view, given: place.given };
  keep();
}

// Who is where something was asked that has led on sees that now, and never before what they asked for since.
async function catchUp() {
  const there = trail[depth];
  if (!here || !there || isSame(here, there)) return;
  await show(placeOf(there), lateAfter(turn));
}

const placeOf = ({ view, given, fields }) => Object.assign(go(view, given), { fields, isThere: true });

const isSame = (one, other) => one && other && one.view === other.view && JSON.stringify(one.given) === JSON.stringify(other.given);

async function afterRefusal(problem) {
  if (problem.status === 401) return whereNobodyIs();
  if (problem.status === 404) return goToAnother(word('not-there'));
  if (problem.status === 500 && journey.unopened) return go('unopened');
  if (problem.status !== 412) return say(problem.status === 429 ? word('too-often') : problem.message);
  await renew();
  return again({ say: word('changed-elsewhere') });
}

/** To another journey of theirs, this one being gone; where there is none, to a new beginning. */
export async function goToAnother(say) {
  forgetPlace();
  return go(await openAnother() ? 'home' : 'firstMeeting', { say });
}

/** Where they were before they had to come in again, else where everything begins; without a journey, to what is given. */
export async function goWithin(none) {
  const ids = await journeys();
  if (ids.length === 0) return go(none);
  await open(ids);
  return within();
}

/** Where they were in this journey before, else where everything begins. */
export const within = () => lastPlace() ?? (isWaiting() ? go('wait') : goHome());

// What was said stays for whoever signs in to the same journal; what was shown does not.
function whereNobodyIs() {
  forgetWhatWasShown();
  return go('welcome', { say: word('signed-out') });
}

/** Nothing of a journal is gone back to. */
export function forgetWhatWasShown() {
  close({ comesBack: true });
  trail = [];
}

/** Whether nothing is on its way that a person asked for. */
export const isAtRest = () => underWay === 0;

/** Whether the person asked for anything yet. */
export const hasAsked = () => turn > 0;

// Shows a view and moves the focus to its heading.
async function show(place, isLate) {
  if (!(place instanceof Place) || isLate()) return;
  hush();
  coming = place;
  try {
    const node = await views[place.view](place.given);
    if (!isLate() && coming === place) put(node, place); // Or something else began to come.
  } finally {
    if (coming === place) coming = null;
  }
}

function put(node, { view, given, fields, isThere }) {
  if (trail[depth]) trail[depth].fields = fieldsOf(document.getElementById('view'));
  fill(node, fields);
  document.body.dataset.view = view;
  document.getElementById('view').replaceChildren(node);
  window.scrollTo(0, 0);
  const heading = node.querySelector('h1');
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  if (given.say) say(given.say);
  if (given.read) say(given.read, false);
  follow(view, { ...given, say: undefined, read: undefined }, isThere);
  keep();
  shown(view);
}

// Help is left in one step, whatever was asked there. The way out goes back over all of it, so that it leaves nothing to go back to.
function follow(view, given, isThere) {
  depth = history.state?.depth ?? 0;
  const isStill = view === 'help' ? here?.view === view : isSame(here, { view, given });
  const isNew = here && here.view !== 'opening' && !isThere && !isStill;
  if (isNew) history.pushState({ depth: ++depth }, '');
  here = { view, given };
  trail[depth] = { ...here };
}

/** Where the person was before. */
export const goBack = () => history.state?.depth > 0 ? history.back() : goHome();

window.addEventListener('popstate', ({ state }) => {
  if (!document.body) return; // On the way out.
  const there = trail[state?.depth ?? 0] ?? goHome();
  attempt(() => placeOf(there));
});

/** The same place once more; what was typed or ticked stays. What was on its way comes instead. */
export function again(given) {
  if (coming) return Object.assign(new Place(), coming);
  if (!here) return null;
  const fields = fieldsOf(document.getElementById('view'));
  return Object.assign(go(here.view, { ...here.given, ...given }), { fields });
}

/** Where the person was in this tab before a reload or a sign-in, nowhere or in this journal; null is nowhere. */
export function lastPlace() {
  const kept = JSON.parse(tab.getItem('place'));
  const isTheirs = !kept?.journey || kept.journey === journey.id;
  if (kept?.trail && isTheirs && trail.length === 0) trail = kept.trail;
  return kept && isTheirs && views[kept.view] ? Object.assign(go(kept.view, kept.given), { fields: kept.fields }) : null;
}

export function forgetPlace() {
  tab.removeItem('place');
  trail = [];
}

// For this tab alone; the way out takes it, too. A password is kept nowhere.
function keep() {
  if (beforeSomebody.includes(here.view)) return;
  const isKept = (place, at) => place && at >= trail.length - longest && !beforeSomebody.includes(place.view);
  const before = trail.map((place, at) => isKept(place, at) ? place : null);
  const kept = { ...here, journey: journey.id, fields: fieldsOf(document.getElementById('view')), trail: before };
  tab.setItem('place', JSON.stringify(kept));
}

const inputs = node => [...node.querySelectorAll('input, select, textarea')].filter(one => !['password', 'file'].includes(one.type));

const fieldsOf = node => inputs(node).map(({ name, value, checked, dataset }) => ({ name, value, checked, isNow: value === dataset.now }));

function fill(node, fields = []) {
  const into = inputs(node);
  if (into.length !== fields.length || into.some((one, place) => one.name !== fields[place].name)) return;
  into.forEach((one, place) => {
    if (one.type === 'radio' || one.type === 'checkbox') one.checked = fields[place].checked;
    else if (!fields[place].isNow) one.value = fields[place].value; // Left alone, it is now.
  });
}

document.addEventListener('input', () => here && keep());
