import { askTheTime, weigh } from '../api.js';
import { button, h, page, section, sentences, to, withSource } from '../dom.js';
import { journey, record } from '../journey.js';
import { go } from '../router.js';
import { language, instantWords, word } from '../words.js';
import { cardWords, resourceList } from './help.js';
import { outcomeList } from './what-if.js';
import { waitFor } from './wait.js';

/** The answer as a tired head can take it; everything else stands beneath, and nothing of it twice. */
export async function answer({ urge, advice: given }) {
  const advice = given.language === language() ? given : await weighedAgain(urge);
  const { card } = advice;
  const respond = (text, response, then, look) => button(text, async () => {
    await record({ fact: 'cardAnswered', verdict: advice.verdict, response });
    return then();
  }, look);
  return page(card.headline,
    h('p', { class: `verdict ${card.indicator}` }, word(`verdict.${advice.verdict}`)),
    cardWords(card, card.people),
    h('div', { class: 'actions' },
      advice.askAgainAt && respond(word('and-now.wait', again(advice)), 'followed', () => waitFor({ until: advice.askAgainAt, urge, steps: advice.steps }), 'main'),
      respond(word('and-now.passed'), 'followed', passed, 'second'),
      respond(word('and-now.wrote'), 'overridden', () => go('tell', { kind: 'contact' }), 'plain'),
      respond(word('and-now.leave'), 'dismissed', () => go('home'), 'plain')),
    openQuestions(advice),
    h('details', {}, h('summary', {}, word('answer.more')), beneath(advice)));
}

// In another language; it is on record already.
const weighedAgain = async urge => weigh(`/journeys/${journey.id}/evaluate`, { ...urge, at: await askTheTime() });

function beneath({ card, reasons, steps, forecast, questions, encouragements, resources, verdict }) {
  const more = [
    ['section.why', reasons.map(line => ({ ...line, text: behindCard(card, line) })).filter(line => line.text)],
    ['section.steps', steps.slice(1)],
    ['section.questions', questions],
    ['section.encouragements', encouragements],
  ];
  return [
    more.filter(([, lines]) => lines.length > 0).map(([title, lines]) => section(word(title), sentences(lines.map(withSource)))),
    verdict !== 'doNotContact' && section(word('section.forecast'), outcomeList(forecast)),
    section(word('section.people'), resourceList(resources.filter(person => !isOnCard(card, person)))),
  ];
}

const isOnCard = (card, { uri, text }) => card.people.some(shown => shown.uri === uri && shown.text === text);

const behindCard = (card, { rule, text }) => text.slice(card.reasons.find(shown => shown.id === rule)?.text.length ?? 0).trim();

const again = advice => instantWords(advice.askAgainAt, journey.calendar.zone, { timeStyle: 'short' });

async function passed() {
  await record({ fact: 'urgePassed' });
  return go('home', { say: word('passed') });
}

function openQuestions({ unknowns }) {
  const safety = [...new Set(unknowns.map(unknown => unknown.question))].filter(question => question !== 'endedBy');
  return safety.length === 0 ? '' : section(word('section.unknowns'),
    h('p', {}, word('unknowns.what')),
    to(word('unknowns.answer'), 'ask', { queue: safety, then: 'home' }, 'second'));
}
