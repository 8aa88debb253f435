import { askTheTime, imagine } from '../api.js';
import { back, h, page, section, to } from '../dom.js';
import { journey } from '../journey.js';
import { days, sourcesOf, sourceWords, word } from '../words.js';
import { cardWords } from './help.js';

const imaginable = {
  write: { fact: 'contactMade', channel: 'text', purpose: 'personal' },
  answer: { fact: 'urge', intent: 'reply', channel: 'text', intensity: 0 },
  practical: { fact: 'contactMade', channel: 'text', purpose: 'practical' },
  sorry: { fact: 'contactMade', channel: 'text', purpose: 'amends' },
  look: { fact: 'watched' },
};

/** The journey beside itself: as it is, and with one thing done. Nothing is recorded. */
export async function whatIf({ what }) {
  const choices = h('div', { class: 'choices' }, Object.keys(imaginable).map(key => to(word(`what-if.${key}`), 'whatIf', { what: key }, 'choice')));
  if (!what) return page(word('menu.what-if'), h('p', {}, word('what-if.what')), choices, back());

  const { card, resources, before, after, forecast } = await imagine(journey.id, { ...imaginable[what], at: await askTheTime() });
  if (card) return barred(card, resources);
  return page(word(`what-if.${what}`),
    h('div', { class: 'sides' }, side(word('side.now'), before), side(word('side.then'), after)),
    h('p', {}, forecast.streakDaysLost > 0 ? word('what-if.ends', days(forecast.streakDaysLost)) : word('what-if.goes-on')),
    h('p', {}, word('what-if.stays', days(forecast.daysKept))),
    forecast.outcomes.length > 0 && section(word('section.forecast'), outcomeList(forecast)),
    h('p', { class: 'back' }, to(word('what-if.another'), 'whatIf')),
    back());
}

// Past a bar the boundary and people come first, and nothing is counted.
const barred = (card, resources) => page(card.headline,
  cardWords(card, resources),
  h('p', { class: 'back' }, to(word('what-if.another'), 'whatIf')),
  back());

function side(title, { state, streak }) {
  return h('section', {}, h('h2', {}, title), h('dl', {},
    h('dt', {}, word('side.state')), h('dd', {}, word(`state.${state}`)),
    h('dt', {}, word('side.streak')), h('dd', {}, streak.running ? days(streak.days) : word('side.paused')),
    h('dt', {}, word('side.kept')), h('dd', {}, days(streak.totalDaysKept))));
}

/** What tends to follow, with whom it touches; how likely it is each sentence says itself. */
export function outcomeList({ outcomes, notes, note }) {
  return h('div', {},
    outcomes.length > 0 && [list(outcomes), h('small', {}, sourcesOf(outcomes.map(({ passages }) => ({ kind: 'article', passages }))))],
    notes.map(({ text, source }) => h('p', {}, text, ' ', h('small', {}, sourceWords(source)))),
    h('p', { class: 'note' }, note));
}

const list = outcomes => h('ul', { class: 'outcomes' }, outcomes.map(({ text, touches }) => h('li', {},
  h('span', {}, text, ' ', h('small', {}, word(`touches.${touches}`))))));
