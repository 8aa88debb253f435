import { eraseJourney } from '../api.js';
import { back, button, h, page } from '../dom.js';
import { close, journey } from '../journey.js';
import { local, session } from '../remembered.js';
import { forgetPlace, go, goToAnother } from '../router.js';
import { word } from '../words.js';
import { stopWaiting } from '../waiting.js';

/** Asks once more, because nothing brings it back. */
export const final = (title, what, action, from = 'more') => page(title,
  h('p', {}, what),
  button(word('erase.yes'), action, 'final'),
  back(from));

export const erase = () => final(word('erase.journey'), word('erase.journey.what'), async () => {
  await eraseJourney(journey.id, journey.version);
  stopWaiting();
  return goToAnother(word('erased'));
});

/** Every journey is gone, and with it what the browser remembered of them. */
export function allIsGone(say = word('erased')) {
  session.clear();
  local.clear();
  forgetPlace();
  close();
  return go('welcome', { say });
}
