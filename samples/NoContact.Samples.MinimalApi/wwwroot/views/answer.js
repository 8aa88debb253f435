import { button, h, page, section, sentences, to, withSource } from '../dom.js';
import { journey, record } from '../journey.js';
import { show } from '../router.js';
import { instantWords, word } from '../words.js';
import { resourceList } from './help.js';
import { outcomeList } from './what-if.js';
import { waitFor } from './wait.js';

/** The answer as a card: what to do first, why below it. */
export function answer({ urge, advice }) {
  const respond = (text, response, then, look) => button(text, async () => {
    await record({ fact: 'cardAnswered', verdict: advice.verdict, response });
    await then();
  }, look);
  return page(advice.headline,
    h('p', { class: `verdict ${advice.card.indicator}` }, word(`verdict.${advice.verdict}`)),
    h('div', { class: 'actions' },
      advice.askAgainAt && respond(word('and-now.wait', again(advice)), 'followed', () => waitFor({ until: advice.askAgainAt, urge, steps: advice.steps }), 'main'),
      respond(word('and-now.passed'), 'followed', passed, 'second'),
      respond(word('and-now.wrote'), 'overridden', () => show('tell', { kind: 'contact' }), 'plain'),
      respond(word('and-now.leave'), 'dismissed', () => show('home'), 'plain')),
    section(word('section.steps'), sentences(advice.steps.map(withSource))),
    section(word('section.why'), sentences(advice.reasons.map(withSource))),
    section(word('section.questions'), sentences(advice.questions.slice(0, 3).map(withSource))),
    openQuestions(advice),
    h('details', {}, h('summary', {}, word('section.forecast')), outcomeList(advice.forecast)),
    section(word('section.encouragements'), sentences(advice.encouragements.map(withSource))),
    section(word('section.people'), resourceList(advice.resources)));
}

const again = advice => instantWords(advice.askAgainAt, journey.calendar.zone, { timeStyle: 'short' });

async function passed() {
  await record({ fact: 'urgePassed' });
  await show('home', { say: word('passed') });
}

function openQuestions({ unknowns }) {
  const safety = [...new Set(unknowns.map(unknown => unknown.question))].filter(question => question !== 'endedBy');
  return safety.length === 0 ? '' : section(word('section.unknowns'),
    h('p', {}, word('unknowns.what')),
    to(word('unknowns.answer'), 'ask', { queue: safety, then: 'home' }, 'second'));
}
