import { account } from './api.js';

const patience = 1500;
const leaving = 'leaving';

/** Signs out, forgets what only this device has, empties the page and goes, with nothing left to go back to. */
export function leaveQuickly() {
  localStorage.clear();
  localStorage.setItem(leaving, 'yes'); // Where no connection carries the sign-out, the next visit begins with it.
  navigator.sendBeacon('/account/logout');
  vanish();
}

function vanish() {
  sessionStorage.clear();
  document.documentElement.replaceChildren();
  const depth = history.state?.depth ?? 0;
  const go = () => location.replace('about:blank');
  if (depth === 0) return go();
  window.addEventListener('popstate', go, { once: true });
  history.go(-depth);
  setTimeout(go, 200);
}

/** Whether somebody left and may not be signed out yet: that is done before anything else is shown. */
export async function signOutWhoLeft() {
  if (!localStorage.getItem(leaving)) return false;
  await account('logout');
  localStorage.removeItem(leaving);
  return true;
}

/** Left in one tab, it is open in no other. */
export function leaveWithOthers() {
  window.addEventListener('storage', ({ key, newValue }) => { if (key === leaving && newValue) vanish(); });
}

/** Escape three times, quickly, does the same. */
export function leaveOnTripleEscape() {
  let presses = [];
  document.addEventListener('keydown', key => {
    if (key.key !== 'Escape') return;
    presses = [...presses.filter(at => key.timeStamp - at < patience), key.timeStamp];
    if (presses.length >= 3) leaveQuickly();
  });
}
