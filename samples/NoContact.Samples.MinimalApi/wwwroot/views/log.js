import { back, button, h, page, to } from '../dom.js';
import { exported, journey, logged } from '../journey.js';
import { show } from '../router.js';
import { dateWords, instantWords, word } from '../words.js';

const atFirst = 40;

// What a fact says beside its name, in words; and its own text, which is shown as text.
const details = {
  breakup: fact => [word(`endedBy.${fact.endedBy}`)],
  breakupCorrected: fact => [fact.endedBy && word(`endedBy.${fact.endedBy}`), fact.happenedAt && instantWords(fact.happenedAt, journey.calendar.zone)],
  mistreatment: fact => [word(`mistreatmentKind.${fact.kind}`)],
  answer: fact => [word(`question.${fact.question}`), word(`yesNo.${fact.answer}`)],
  tie: fact => [word(`tieKind.${fact.kind}`), fact.ended && word('over.yes')],
  blocked: fact => [word(`party.${fact.by}`), fact.lifted && word('lifted.yes')],
  agreedToTalk: fact => [dateWords(fact.on)],
  urge: fact => [word(`intent.${fact.intent ?? 'none'}`), word('log.strength', fact.intensity)],
  urgePassed: fact => [fact.helped && word(`step-name.${fact.helped}`)],
  contactMade: fact => [word(`contact.${fact.accidental ? 'accidental' : fact.purpose}`), word(`channel.${fact.channel}`)],
  exResponded: fact => [word(`exResponse.${fact.response}`)],
  exReachedOut: fact => [word(`tone.${fact.tone}`), word(`channel.${fact.channel}`)],
  cardAnswered: fact => [word(`verdict.${fact.verdict}`), word(`cardResponse.${fact.response}`)],
  zoneChanged: fact => [fact.zone],
};

export const textOf = fact => [fact.note, fact.why, fact.reason, ...(fact.fact === 'planMade' ? [fact.cue, fact.response] : [])].filter(Boolean);

export const nameOf = fact => word(`fact.${fact.fact}`);

/** Every fact, the latest first. What was undone stays, and is marked. */
export async function log({ isWhole }) {
  const { facts } = await exported();
  const said = await logged(); // After the facts: of each that is shown, something is said.
  const undone = new Set(said.undone);
  const retractable = new Set(said.retractable);
  const latest = facts.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return page(word('menu.log'),
    h('p', {}, word('log.what')),
    h('ol', { class: 'rows log', reversed: true }, latest.slice(0, isWhole ? undefined : atFirst).map(fact =>
      row(fact, { isUndone: undone.has(fact.id), mayBeUndone: retractable.has(fact.id), target: facts.find(other => other.id === fact.factId) }))),
    !isWhole && latest.length > atFirst && button(word('log.all', latest.length), () => show('log', { isWhole: true }), 'second'),
    back());
}

function row(fact, { isUndone, mayBeUndone, target }) {
  const details = detailsOf(fact);
  return h('li', { class: isUndone && 'undone' },
    h('p', {}, h('strong', {}, nameOf(fact)), isUndone && ` (${word('undone')})`, h('br'), h('time', { datetime: fact.at, class: 'quiet' }, instantWords(fact.at, journey.calendar.zone))),
    h('p', {}, [...details, target && `→ ${nameOf(target)}`].filter(Boolean).join(' · ')),
    textOf(fact).map(text => h('blockquote', {}, text)),
    isUndone ? '' : h('div', { class: 'actions' }, actions(fact, mayBeUndone)));
}

const detailsOf = fact => (details[fact.fact]?.(fact) ?? []).filter(Boolean);

// Why a fact that may not be undone stays: a breakup is corrected, an undo and a forgetting are for good, a yes is answered no.
function actions(fact, mayBeUndone) {
  const made = [];
  if (mayBeUndone) made.push(to(word('undo'), 'undo', { fact }));
  else if (fact.fact === 'breakup') made.push(to(word('correct'), 'correct', { fact }));
  else if (!['retracted', 'textForgotten'].includes(fact.fact))
    made.push(to(word('questions.answer'), 'ask', { queue: [fact.question ?? 'neverContactAgain'], then: 'log' }));
  if (textOf(fact).length > 0 && fact.fact !== 'retracted') made.push(to(word('forget'), 'forget', { fact }));
  return made.map(link => { link.setAttribute('aria-label', `${link.textContent}: ${nameOf(fact)}`); return link; });
}
