import { about, back, button, h, page, to } from '../dom.js';
import { journey, logged, told } from '../journey.js';
import { go } from '../router.js';
import { instantWords, word } from '../words.js';

const atFirst = 40;

const texts = { planMade: ['cue', 'response'], calmNote: ['text'], trustedPerson: ['name', 'contact'] };

export const textOf = fact => ['note', 'why', 'reason', ...(texts[fact.fact] ?? [])].map(field => fact[field]).filter(Boolean);

export const nameOf = fact => word(`fact.${fact.fact}`);

/** Every fact, the latest first. What was undone stays, and is marked. */
export async function log({ isWhole }) {
  const facts = await told();
  const said = await logged(); // After the facts: of each that is shown, something is said.
  const undone = new Set(said.undone);
  const retractable = new Set(said.retractable);
  const redatable = new Set(said.redatable);
  const doubtsOf = id => said.doubts.filter(doubt => (doubt.fact ?? null) === id);
  const latest = facts.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return page(word('menu.log'),
    h('p', {}, word('log.what')),
    doubtsOf(null).map(doubt => h('p', {}, doubt.text, ' ', to(word('changed.zone'), 'tell', { kind: 'zone' }))),
    h('ol', { class: 'rows log', reversed: true }, latest.slice(0, isWhole ? undefined : atFirst).map(fact =>
      row(fact, { isUndone: undone.has(fact.id), mayBeUndone: retractable.has(fact.id), mayBeRedated: redatable.has(fact.id), details: said.details[fact.id] ?? [], doubts: doubtsOf(fact.id) }))),
    !isWhole && latest.length > atFirst && button(word('log.all', latest.length), () => go('log', { isWhole: true }), 'second'),
    back());
}

function row(fact, { isUndone, mayBeUndone, mayBeRedated, details, doubts }) {
  return h('li', { class: isUndone && 'undone' },
    h('p', {}, h('strong', {}, nameOf(fact)), isUndone && ` (${word('undone')})`, h('br'), h('time', { datetime: fact.at, class: 'quiet' }, instantWords(fact.at, journey.calendar.zone))),
    h('p', {}, details.join(' · ')),
    doubts.map(doubt => h('p', { class: 'doubt' }, doubt.text)),
    textOf(fact).map(text => h('blockquote', {}, text)),
    isUndone ? '' : h('div', { class: 'actions' }, actions(fact, mayBeUndone, mayBeRedated)));
}

// A breakup is mostly to be corrected, and may be undone. Of what stays: an undo and a forgetting are for good, a yes is answered no.
function actions(fact, mayBeUndone, mayBeRedated) {
  const made = [];
  if (fact.fact === 'breakup') made.push(to(word('correct'), 'correct', { fact }));
  else if (mayBeRedated) made.push(to(word('redate'), 'redate', { fact }));
  if (mayBeUndone) made.push(to(word('undo'), 'undo', { fact }));
  else if (!['retracted', 'textForgotten'].includes(fact.fact))
    made.push(to(word('questions.answer'), 'ask', { queue: [fact.question ?? 'neverContactAgain'], then: 'log' }));
  if (textOf(fact).length > 0 && fact.fact !== 'retracted') made.push(to(word('forget'), 'forget', { fact }));
  return made.map(link => about(link, nameOf(fact)));
}
