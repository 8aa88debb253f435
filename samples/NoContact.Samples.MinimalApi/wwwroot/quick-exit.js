const patience = 1500;

/** Signs out, empties the page and goes, with nothing left to go back to. */
export function leaveQuickly() {
  navigator.sendBeacon('/account/logout');
  sessionStorage.clear();
  document.documentElement.replaceChildren();
  location.replace('about:blank');
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
