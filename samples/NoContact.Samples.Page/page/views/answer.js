import { button, h, page, section, sentences, to } from '../dom.js';
import { journey, record, zone } from '../journey.js';
import { go, goHome } from '../router.js';
import { startWaiting } from '../waiting.js';
import { weighedAgain } from '../weighing.js';
import { language, instantWords, sourcesOf, word } from '../words.js';
import { deedsFor } from './deed.js';
import { cardWords, resourceList } from './help.js';
import { outcomeList } from './what-if.js';

// Before there is a journal there is nothing to answer the questions in.
const withoutQuestions = ({ card, steps }) => ({
  ...card,
  reasons: card.reasons.filter(reason => reason.id !== 'safety-unanswered'),
  deed: card.deed?.id === 'answer-the-questions' ? steps.find(step => step.id !== card.deed.id) : card.deed,
});

// From here on a number stands before everything else.
const strongest = 9;

/** The answer as a tired head can take it, with what can be done here and now; everything else stands beneath. */
export async function answer({ urge, urgeId, advice: given, on }) {
  // In another language, or after something else was told or another journal opened, it is weighed again.
  const isStill = given.language === language() && on === journey.version;
  const advice = isStill ? given : await weighedAgain(urge);
  const card = journey.id ? advice.card : withoutQuestions(advice);
  const isHardest = urge.intensity >= strongest || urge.motives?.includes('desperation');
  return page(card.headline,
    h('p', { class: `verdict ${card.indicator}` }, word(`verdict.${advice.verdict}`)),
    isHardest && h('p', { class: 'quiet' }, word('hardest')),
    isHardest && resourceList(card.people.slice(0, 1)),
    cardWords(card, isHardest ? card.people.slice(1) : card.people),
    actions({ urge, urgeId, advice }),
    openQuestions(advice),
    h('details', {}, h('summary', {}, word('answer.more')), beneath(advice)));
}

function actions({ urge, urgeId, advice }) {
  const { card, askAgainAt, verdict } = advice;
  const respond = (text, response, then, look) => button(text, async () => {
    if (journey.id) await record({ fact: 'cardAnswered', verdict, response });
    return then();
  }, look);
  const after = { urge, urgeId, steps: advice.steps };
  const isOpen = card.indicator === 'info';
  const deeds = deedsFor(urge, advice).map((kind, place) =>
    respond(word(`deed.${kind}`), 'followed', () => go('deed', { kind, ...after }), place === 0 ? 'main' : 'second'));
  return [
    deeds.length > 0 && section(word('deeds'), h('div', { class: 'actions' }, deeds)),
    h('div', { class: 'actions' },
      askAgainAt && respond(word('and-now.wait', instantWords(askAgainAt, zone(), { timeStyle: 'short' })), 'followed', () => {
        startWaiting({ until: askAgainAt, ...after });
        return go('wait');
      }, 'second'),
      to(word('and-now.passed'), 'helped', { ...after, outcome: 'urgePassed' }, 'second'),
      journey.id && respond(word(isOpen ? 'happened.wrote' : 'and-now.wrote'), isOpen ? 'followed' : 'overridden',
        () => go('tell', { kind: 'contact', urge, urgeId, verdict }), 'plain'),
      respond(word('and-now.leave'), 'dismissed', goHome, 'plain')),
  ];
}

function beneath({ reasons, steps, forecast, questions, encouragements, resources, verdict, card }) {
  const rest = resources.filter(person => !card.people.some(({ uri, text }) => uri === person.uri && text === person.text));
  return [
    lines('section.why', reasons),
    lines('section.steps', steps.slice(1)),
    lines('section.questions', questions),
    lines('section.encouragements', encouragements),
    verdict !== 'doNotContact' && section(word('section.forecast'), outcomeList(forecast)),
    rest.length > 0 && section(word('section.people'), resourceList(rest)),
  ].filter(Boolean);
}

// Where they come from stands once, beneath them.
const lines = (title, told) => told.length > 0 && section(word(title),
  sentences(told.map(line => h('li', {}, line.text))),
  h('small', {}, sourcesOf(told.map(line => line.source))));

function openQuestions({ unknowns }) {
  const safety = [...new Set(unknowns.map(unknown => unknown.question))].filter(question => question !== 'endedBy');
  return safety.length === 0 || !journey.id ? '' : section(word('section.unknowns'),
    h('p', {}, word('unknowns.what')),
    to(word('unknowns.answer'), 'ask', { queue: safety, then: 'home' }, 'second'));
}
