import { about, back, button, h, page, to } from '../dom.js';
import { journey, logged, record } from '../journey.js';
import { go } from '../router.js';
import { word } from '../words.js';
import { firstResources } from './help.js';
import { home } from './home.js';

/** In the order in which they are asked; the first four are the safety questions. */
export const first = ['neverContactAgain', 'legalOrder', 'afraidOfThem', 'theyAreAfraid', 'askedForSpace', 'under18'];

/** Questions one at a time, each of which may be left open. */
export function ask({ queue, then = 'questions' }) {
  const [question, ...rest] = queue;
  const next = said => rest.length > 0 ? go('ask', { queue: rest, then }) : go(then, { say: said });
  const answer = (text, value) => button(text, async () => {
    await record({ fact: 'answer', question, answer: value });
    return value === 'yes' && journey.look.resources ? go('heard', { queue: rest, then }) : next(word('recorded'));
  }, 'choice');
  return page(word(`ask.${question}`),
    h('div', { class: 'choices' }, answer(word('yesNoUnknown.yes'), 'yes'), answer(word('yesNoUnknown.no'), 'no'), answer(word('yesNoUnknown.unknown'), 'unknown')),
    button(word('leave-open'), () => next(), 'plain'),
    h('p', { class: 'quiet' }, word('ask.why')));
}

/** After a yes that somebody may be in danger: a word and whom to call, before anything more is asked. */
export function heard({ queue, then }) {
  if (!journey.look.resources) return queue.length > 0 ? ask({ queue, then }) : home(); // Answered otherwise since.
  const [title, ...more] = journey.look.progress;
  return page(title.text,
    more.map(line => h('p', {}, line.text)),
    firstResources(journey.look.resources, 'lines'),
    queue.length > 0 ? to(word('go-on'), 'ask', { queue, then }, 'main') : to(word('go-on'), then, {}, 'main'));
}

/** Every question with the answer in force, as the engine holds it. */
export async function questions() {
  const { answers } = await logged();
  return page(word('questions'),
    h('p', {}, word('questions.what')),
    h('ul', { class: 'rows' }, answers.map(({ question, answer }) => h('li', {},
      h('p', {}, word(`ask.${question}`)),
      h('p', { class: 'quiet' }, word(`yesNoUnknown.${answer}`)),
      about(to(word('questions.answer'), 'ask', { queue: [question] }, 'second'), word(`ask.${question}`))))),
    back());
}
