import { Refused } from './api.js';
import { reread } from './journey.js';
import { hush, say } from './notices.js';
import { word } from './words.js';

let views = {};
let shown = () => {};
let turn = 0;

export const table = all => { views = all; };
export const onShown = listener => { shown = listener; };

/**
 * Shows a view and moves the focus to its heading.
 * Nothing is put into the browser's history, so that a quick exit leaves nothing to go back to.
 */
export async function show(name, given = {}) {
  const mine = ++turn;
  hush();
  const node = await views[name](given);
  if (mine !== turn) return; // Somebody went elsewhere meanwhile.
  document.body.dataset.view = name;
  document.getElementById('view').replaceChildren(node);
  window.scrollTo(0, 0);
  const heading = node.querySelector('h1');
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  if (given.say) say(given.say);
  if (given.read) say(given.read, false);
  shown(name);
}

/** Does what a button asks, and says kindly what could not be done. */
export async function attempt(action) {
  try {
    await action();
  } catch (problem) {
    if (!(problem instanceof Refused)) throw problem;
    if (problem.status === 401) return show('welcome', { say: word('signed-out') });
    if (problem.status === 404) return show('welcome', { say: word('not-there') });
    if (problem.status === 412) {
      await reread();
      return show('home', { say: word('changed-elsewhere') });
    }
    say(problem.status === 429 ? word('too-often') : problem.message);
  }
}
