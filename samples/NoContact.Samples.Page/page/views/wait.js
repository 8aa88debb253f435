import { now } from '../api.js';
import { h, page, section, sentences, svg, to } from '../dom.js';
import { journey, zone } from '../journey.js';
import { isWaiting, waiting } from '../waiting.js';
import { instantWords, word } from '../words.js';
import { happened, passed, wrote } from './happened.js';
import { home } from './home.js';
import { welcome } from './welcome.js';

const round = 2 * Math.PI * 54;

/** Counts down to the time to ask again, then asks again. */
export function wait() {
  if (!isWaiting()) return journey.id ? home() : welcome(); // Ended since, and gone back to.
  const { from, until, ...after } = waiting();
  const end = Date.parse(until);
  if (now() >= end) return happened(after);

  const clock = h('p', { class: 'clock', role: 'timer' });
  const ring = svg('circle', { cx: 60, cy: 60, r: 54, class: 'rest', 'stroke-dasharray': round });
  const view = page(word('wait'),
    h('div', { class: 'countdown' }, svg('svg', { viewBox: '0 0 120 120', 'aria-hidden': 'true' }, svg('circle', { cx: 60, cy: 60, r: 54 }), ring), clock),
    h('p', { class: 'quiet' }, word('wait.until', instantWords(until, zone(), { timeStyle: 'short' }))),
    h('div', { class: 'actions' },
      passed(after, 'second'),
      wrote(after),
      to(word('wait.away'), journey.id ? 'home' : 'welcome')),
    section(word('section.steps'), sentences(after.steps.filter(step => step.id !== 'delay').map(step => h('li', {}, step.text)))));

  const draw = () => {
    const left = Math.max(0, Math.ceil((end - now()) / 1000));
    clock.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
    ring.setAttribute('stroke-dashoffset', round * (1 - left / ((end - from) / 1000)));
    return left;
  };
  const ticking = setInterval(() => {
    if (view.isConnected && draw() > 0) return;
    clearInterval(ticking);
    if (!view.isConnected) return;
    const asked = happened(after);
    view.replaceChildren(...asked.childNodes);
    view.querySelector('h1').tabIndex = -1;
    view.querySelector('h1').focus();
  }, 1000);
  draw();
  return view;
}
