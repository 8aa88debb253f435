import { back, button, h, page, to } from '../dom.js';
import { exported, record } from '../journey.js';
import { show } from '../router.js';
import { word } from '../words.js';

/** In the order in which they are asked; the first four are the safety questions. */
export const first = ['neverContactAgain', 'legalOrder', 'afraidOfThem', 'theyAreAfraid', 'askedForSpace', 'under18'];

/** Questions one at a time, each of which may be left open. */
export function ask({ queue, then = 'questions' }) {
  const [question, ...rest] = queue;
  const next = said => rest.length > 0 ? show('ask', { queue: rest, then }) : show(then, { say: said });
  const answer = (text, value) => button(text, async () => {
    await record({ fact: 'answer', question, answer: value });
    await next(word('recorded'));
  }, 'choice');
  return page(word(`ask.${question}`),
    h('div', { class: 'choices' }, answer(word('yesNo.yes'), 'yes'), answer(word('yesNo.no'), 'no'), answer(word('yesNo.unknown'), 'unknown')),
    button(word('leave-open'), () => next(), 'plain'),
    h('p', { class: 'quiet' }, word('ask.why')));
}

/** Every question with the answer in force. */
export async function questions() {
  const { facts } = await exported();
  return page(word('questions'),
    h('p', {}, word('questions.what')),
    h('ul', { class: 'rows' }, first.map(question => h('li', {},
      h('p', {}, word(`ask.${question}`)),
      h('p', { class: 'quiet' }, word(`yesNo.${inForce(question, facts)}`)),
      to(word('questions.answer'), 'ask', { queue: [question] }, 'second')))),
    back());
}

/** As the engine holds it: a yes stands until a no that is both dated at or after it and recorded after it. */
export function inForce(question, facts) {
  const undone = new Set(facts.filter(fact => fact.fact === 'retracted').map(fact => fact.factId));
  const isYes = fact => fact.answer === 'yes' || fact.fact !== 'answer';
  const answers = facts.filter(fact => !undone.has(fact.id) && (fact.question === question
    || (question === 'neverContactAgain' && [fact.tone, fact.response].includes('neverAgain'))));
  const stands = (yes, place) => isYes(yes) && !answers.slice(place + 1).some(no => no.answer === 'no' && Date.parse(no.at) >= Date.parse(yes.at));
  return answers.some(stands) ? 'yes' : answers.filter(answer => !isYes(answer)).at(-1)?.answer ?? 'unknown';
}
