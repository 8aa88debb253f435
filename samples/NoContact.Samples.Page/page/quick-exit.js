import { shut } from './door.js';
import { local, session, whenRemembered } from './remembered.js';

const patience = 1500;
const left = 'left';

// Going back to the first entry takes a slow device a moment. Whoever went on from another one could go back to this page.
const slowest = 3000;

// In this tab nothing is gone back or forward to that was left; by its address the page opens.
if (session.getItem(left) && performance.getEntriesByType('navigation')[0]?.type === 'back_forward') {
  document.documentElement.replaceChildren();
  location.replace('about:blank');
  await new Promise(() => {});
}

session.removeItem(left);

// What another tab told before this page was there may come late, and is not about it.
const leftBefore = local.getItem(left);
const isNews = at => at && (at !== leftBefore || Number(at) > performance.timeOrigin);
let isLeaving = false;

/** Shuts the door, forgets what only this device has, empties the page and goes, with nothing left to go back to. */
export function leaveQuickly() {
  local.clear();
  shut();
  local.setItem(left, Date.now()); // For the other tabs.
  vanish();
}

function vanish() {
  if (isLeaving) return;
  isLeaving = true;
  session.clear();
  session.setItem(left, 'yes');
  document.documentElement.replaceChildren();
  const depth = history.state?.depth ?? 0;
  const go = () => location.replace('about:blank');
  if (depth === 0) return go();
  window.addEventListener('popstate', go, { once: true });
  history.go(-depth);
  setTimeout(go, slowest);
}

/** Left in one tab, it is open in no other. */
export const leaveWithOthers = () => whenRemembered(left, at => isNews(at) && vanish());

// Nor in one that was put aside meanwhile, and is shown again as it was.
window.addEventListener('pageshow', ({ persisted }) => persisted && isNews(local.getItem(left)) && vanish());

/** Escape three times, quickly, does the same. */
export function leaveOnTripleEscape() {
  let presses = [];
  document.addEventListener('keydown', key => {
    if (key.key !== 'Escape') return;
    presses = [...presses.filter(at => key.timeStamp - at < patience), key.timeStamp];
    if (presses.length >= 3) leaveQuickly();
  });
}
