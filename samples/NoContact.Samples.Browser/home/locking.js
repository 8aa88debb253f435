import { device, shut, tab } from './door.js';
import { local } from './remembered.js';
import { again, attempt, forgetWhatWasShown, go } from './router.js';
import { hasPassphrase, isLocked } from './seal.js';
import { whenSealedElsewhere } from './store.js';
import { word } from './words.js';

// What a person may choose, in minutes without a touch.
export const choices = [1, 5, 15, 60];

export const minutes = () => Number(local.getItem('minutes') ?? 5);

let timer = 0;

/** Counts anew to when it locks by itself. */
export function lockLater() {
  clearTimeout(timer);
  if (!hasPassphrase() || isLocked()) return;
  timer = setTimeout(lockNow, minutes() * 60_000);
}

export function chooseMinutes(chosen) {
  local.setItem('minutes', chosen);
  lockLater();
}

/** Locks. Help stays, without whom they named themselves. */
export function lockNow() {
  clearTimeout(timer);
  shut();
  leave(word('signed-out'));
}

function leave(say) {
  forgetWhatWasShown();
  attempt(() => document.body.dataset.view === 'help' ? again() : go('welcome', { say }));
}

// Another tab set a passphrase, took it away, or erased it all.
whenSealedElsewhere(() => {
  if (hasPassphrase()) [tab, device].forEach(memory => memory.purge());
  if (hasPassphrase()) lockNow();
  else leave('');
});

for (const touch of ['pointerdown', 'keydown']) document.addEventListener(touch, lockLater);
