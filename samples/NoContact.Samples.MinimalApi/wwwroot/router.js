import { Refused } from './api.js';
import { reread } from './journey.js';
import { hush, say } from './notices.js';
import { word } from './words.js';

let views = {};
let shown = () => {};
let turn = 0;
let here = null;

class Place {
  constructor(view, given) { Object.assign(this, { view, given }); }
}

export const table = all => { views = all; };
export const onShown = listener => { shown = listener; };

/** Where an action leads. Only the router goes there, and not where the person asked for something else meanwhile. */
export const go = (view, given = {}) => new Place(view, given);

/**
 * Does what a person asks, goes where that leads, and says kindly what could not be done. Whatever they ask for next
 * makes this one late: it still does what it began, and shows nothing. So nothing takes the place of help.
 */
export async function attempt(action) {
  const mine = ++turn;
  const isLate = () => mine !== turn;
  try {
    await show(await action(), isLate);
  } catch (problem) {
    if (!(problem instanceof Refused)) throw problem;
    if (!isLate()) await show(await afterRefusal(problem), isLate);
  }
}

async function afterRefusal(problem) {
  if (problem.status === 401) return go('welcome', { say: word('signed-out') });
  if (problem.status === 404) return go('welcome', { say: word('not-there') });
  if (problem.status !== 412) return say(problem.status === 429 ? word('too-often') : problem.message);
  await reread();
  return go('home', { say: word('changed-elsewhere') });
}

// Shows a view and moves the focus to its heading. Nothing is put into the browser's history, so that a quick exit
// leaves nothing to go back to.
async function show(place, isLate) {
  if (!(place instanceof Place) || isLate()) return;
  const { view, given, fields } = place;
  hush();
  const node = await views[view](given);
  if (isLate()) return;
  fill(node, fields);
  document.body.dataset.view = view;
  document.getElementById('view').replaceChildren(node);
  window.scrollTo(0, 0);
  const heading = node.querySelector('h1');
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  if (given.say) say(given.say);
  if (given.read) say(given.read, false);
  here = { view, given: { ...given, say: undefined, read: undefined } };
  keep();
  shown(view);
}

/** The same once more, such as in another language; what was typed or ticked stays. */
export const again = () => Object.assign(go(here.view, here.given), { fields: fieldsOf(document.getElementById('view')) });

/** Where the person was in this tab before a reload or a sign-in; null is nowhere. */
export function lastPlace() {
  const kept = JSON.parse(sessionStorage.getItem('place'));
  return kept && views[kept.view] ? Object.assign(go(kept.view, kept.given), { fields: kept.fields }) : null;
}

export const forgetPlace = () => sessionStorage.removeItem('place');

// For this tab alone; the quick exit takes it, too. A password is kept nowhere.
function keep() {
  if (here.view === 'welcome') return;
  sessionStorage.setItem('place', JSON.stringify({ ...here, fields: fieldsOf(document.getElementById('view')) }));
}

const inputs = node => [...node.querySelectorAll('input, select, textarea')].filter(one => !['password', 'file'].includes(one.type));

const fieldsOf = node => inputs(node).map(({ name, value, checked }) => ({ name, value, checked }));

function fill(node, fields = []) {
  const into = inputs(node);
  if (into.length !== fields.length || into.some((one, place) => one.name !== fields[place].name)) return;
  into.forEach((one, place) => {
    if (one.type === 'radio' || one.type === 'checkbox') one.checked = fields[place].checked;
    else one.value = fields[place].value;
  });
}

document.addEventListener('input', () => here && keep());
