import { shut } from './door.js';
import { close } from './journey.js';
import { attempt, go } from './router.js';
import { hasPassphrase, isLocked } from './seal.js';
import { word } from './words.js';

// What a person may choose, in minutes without a touch.
export const choices = [1, 5, 15, 60];

export const minutes = () => Number(localStorage.getItem('minutes') ?? 5);

let timer = 0;

/** Counts anew to when it locks by itself. */
export function lockLater() {
  clearTimeout(timer);
  if (!hasPassphrase() || isLocked()) return;
  timer = setTimeout(lockNow, minutes() * 60_000);
}

export function chooseMinutes(chosen) {
  localStorage.setItem('minutes', chosen);
  lockLater();
}

/** Locks. Help stays where it is, and nothing of a person is in it. */
export function lockNow() {
  clearTimeout(timer);
  shut();
  close({ comesBack: true });
  if (document.body.dataset.view !== 'help') attempt(() => go('welcome', { say: word('signed-out') }));
}

for (const touch of ['pointerdown', 'keydown']) document.addEventListener(touch, lockLater);
