import { back, form, h, page, submit, svg } from '../dom.js';
import { now } from '../api.js';
import { hold } from '../draft.js';
import { journey, zone } from '../journey.js';
import { go } from '../router.js';
import { instantWords, word } from '../words.js';
import { passed, stayed } from './happened.js';

// What can be done here, with the engine's own name for each, so that what helped is learned from.
const deeds = {
  breathe: { step: 'breathe-out', show: breathe },
  note: { step: 'your-note', show: () => page(word('deed.note'), h('blockquote', {}, journey.own.calmNote.text)) },
  person: { step: 'your-person', show: () => page(word('deed.person'), reach(journey.own.trustedPerson), h('p', { class: 'quiet' }, word('person.say'))) },
  hold: { step: 'hold-message', show: held },
};

/** What can be done about this urge: what helped before first, then what was laid by. */
export function deedsFor({ intent }, { card, steps }) {
  const fitting = [
    'breathe',
    journey.own?.calmNote && 'note',
    journey.own?.trustedPerson && 'person',
    card.indicator === 'warning' && ['startConversation', 'reply', 'apologize'].includes(intent) && 'hold',
  ].filter(Boolean);
  const place = kind => steps.findIndex(step => step.id === deeds[kind].step);
  const isNamed = kind => place(kind) >= 0;
  return card.indicator === 'info' ? [] : fitting.toSorted((a, b) => isNamed(b) - isNamed(a) || place(a) - place(b));
}

/** One deed, done here; how it went is asked beneath it all along. */
export function deed({ kind, urge, urgeId, steps }) {
  const { step, show } = deeds[kind];
  const after = { urge, urgeId, steps: [{ id: step }, ...steps.filter(other => other.id !== step)] };
  const view = show(after);
  if (kind === 'hold') view.append(back('happened', after));
  else view.append(h('div', { class: 'actions' }, passed(after, 'second'), stayed(after, 'second')));
  return view;
}

// Two minutes of a wave that rises and falls. For who wants no motion it stands still, and the words change.
function breathe() {
  const long = 120;
  const wave = 10;
  const said = h('p', { class: 'clock', role: 'timer' });
  const view = page(word('deed.breathe'),
    h('div', { class: 'countdown breath' }, svg('svg', { viewBox: '0 0 120 120', 'aria-hidden': 'true' }, svg('circle', { cx: 60, cy: 60, r: 54 }), svg('circle', { cx: 60, cy: 60, r: 54, class: 'wave' })), said),
    h('p', { class: 'quiet' }, word('breathe.what')));
  const from = now();
  const draw = () => {
    const gone = Math.floor((now() - from) / 1000);
    const isIn = gone % wave < 4;
    said.textContent = gone >= long ? word('breathe.done') : word(isIn ? 'breathe.in' : 'breathe.out');
    return gone < long;
  };
  const ticking = setInterval(() => view.isConnected && draw() || clearInterval(ticking), 1000);
  draw();
  return view;
}

/** Whom to reach with one tap. */
export function reach({ name, contact }) {
  const isNumber = /^[+(]?\d[\d ()./-]{1,20}$/.test(contact ?? '');
  const number = (contact ?? '').replace(/[^\d+]/g, '');
  const isMail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(contact ?? '');
  return [
    h('p', {}, h('strong', {}, name), contact && ` · ${contact}`),
    h('div', { class: 'actions' },
      isNumber && [h('a', { class: 'button main', href: `tel:${number}` }, word('person.call')), h('a', { class: 'button second', href: `sms:${number}` }, word('person.text'))],
      isMail && h('a', { class: 'button main', href: `mailto:${contact}` }, word('person.text'))),
  ];
}

function held(after) {
  return page(word('deed.hold'),
    h('p', {}, word('hold.what')),
    form(async ({ text }) => {
      const until = await hold(text);
      return go('helped', { ...after, outcome: 'urgeStayed', isHeld: true, said: word('hold.kept', instantWords(until, zone())) });
    },
    h('label', { class: 'field' }, word('hold.text'), h('textarea', { name: 'text', rows: 6, required: true, autocomplete: 'off' })),
    submit(word('hold.do'))));
}
