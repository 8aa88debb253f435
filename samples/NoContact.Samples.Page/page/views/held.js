import { now } from '../api.js';
import { button, h, section, to } from '../dom.js';
import { draft, hold, letGo } from '../draft.js';
import { zone } from '../journey.js';
import { goHome } from '../router.js';
import { instantWords, word } from '../words.js';
import { wrote } from './happened.js';

/** A message that was held back is asked about again in the morning. */
export function heldBack() {
  const held = draft();
  if (!held) return '';
  const isMorning = now() >= Date.parse(held.until);
  const drop = button(word('held.let-go'), async () => { await letGo(); return goHome({ say: word('held.gone') }); }, 'second');
  if (!isMorning) return section(word('held'), h('p', {}, word('held.until', instantWords(held.until, zone()))), h('div', { class: 'actions' }, drop));
  return section(word('held'),
    h('p', {}, word('held.morning')),
    h('blockquote', {}, held.text),
    h('div', { class: 'actions' },
      drop,
      button(word('held.again'), async () => { await hold(held.text); return goHome(); }, 'second'),
      to(word('held.weigh'), 'urge', {}, 'second'),
      wrote({})));
}
