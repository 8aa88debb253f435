import { now } from '../api.js';
import { button, h, page, section, sentences, svg, to, withSource } from '../dom.js';
import { journey, record } from '../journey.js';
import { go } from '../router.js';
import { weighed } from '../weighing.js';
import { instantWords, word } from '../words.js';

const round = 2 * Math.PI * 54;

// Kept for this tab alone, so that a reload does not lose the wait.
const kept = () => JSON.parse(sessionStorage.getItem('wait'));
export const isWaiting = () => kept() !== null;
export const stopWaiting = () => sessionStorage.removeItem('wait');

export function waitFor(wait) {
  sessionStorage.setItem('wait', JSON.stringify({ ...wait, from: now() }));
  return go('wait');
}

/** Counts down to the time to ask again, then asks again. */
export function wait() {
  const { from, until, urge, steps } = kept();
  const end = Date.parse(until);
  if (now() >= end) return askedAgain(urge);

  const clock = h('p', { class: 'clock', role: 'timer' });
  const ring = svg('circle', { cx: 60, cy: 60, r: 54, class: 'rest', 'stroke-dasharray': round });
  const view = page(word('wait'),
    h('div', { class: 'countdown' }, svg('svg', { viewBox: '0 0 120 120', 'aria-hidden': 'true' }, svg('circle', { cx: 60, cy: 60, r: 54 }), ring), clock),
    h('p', { class: 'quiet' }, word('wait.until', instantWords(until, journey.calendar.zone, { timeStyle: 'short' }))),
    h('div', { class: 'actions' },
      button(word('happened.passed'), passed, 'second'),
      button(word('happened.wrote'), () => over('tell', { kind: 'contact' }), 'plain'),
      to(word('wait.away'), 'home')),
    section(word('section.steps'), sentences(steps.filter(step => step.id !== 'delay').map(withSource))));

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
    const asked = askedAgain(urge);
    view.replaceChildren(...asked.childNodes);
    view.querySelector('h1').tabIndex = -1;
    view.querySelector('h1').focus();
  }, 1000);
  draw();
  return view;
}

function askedAgain(urge) {
  return page(word('happened'),
    h('div', { class: 'choices' },
      button(word('happened.passed'), passed, 'choice'),
      button(word('happened.here'), () => { stopWaiting(); return weighed(urge); }, 'choice'),
      button(word('happened.wrote'), () => over('tell', { kind: 'contact' }), 'choice')),
    h('p', { class: 'quiet' }, word('still-here')));
}

async function passed() {
  await record({ fact: 'urgePassed' });
  return over('home', { say: word('passed') });
}

function over(view, given) {
  stopWaiting();
  return go(view, given);
}
