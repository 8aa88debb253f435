import { button, h, page, to } from '../dom.js';
import { journey, record } from '../journey.js';
import { go, goHome } from '../router.js';
import { stopWaiting } from '../waiting.js';
import { word } from '../words.js';

/** The three ways it can go, each a button; they lead from a wait, a deed and the question alike. */
export const passed = (after, look) => to(word('happened.passed'), 'helped', { ...after, outcome: 'urgePassed' }, look);
export const stayed = (after, look) => to(word('happened.here'), 'helped', { ...after, outcome: 'urgeStayed' }, look);
export const wrote = ({ urge, urgeId }, look) => journey.id && to(word('happened.wrote'), 'tell', { kind: 'contact', urge, urgeId }, look);

/** How it is now, after waiting or doing something. */
export function happened(after) {
  return page(word('happened'),
    h('div', { class: 'choices' }, passed(after, 'choice'), stayed(after, 'choice'), wrote(after, 'choice')),
    h('p', { class: 'quiet' }, word('still-here')));
}

/** What helped: the next urge begins with it. */
export function helped({ outcome, urge, urgeId, steps, isHeld, said }) {
  const isOver = outcome === 'urgePassed' || isHeld;
  const say = said ?? word(outcome === 'urgePassed' ? 'passed' : 'still-here');
  const onwards = () => {
    stopWaiting();
    return isOver ? goHome({ say }) : go('urge', { step: 'strength', urge, say });
  };
  if (!journey.id) return page(say, h('div', { class: 'actions' }, button(word('go-on'), onwards, 'main'), to(word('welcome.keep'), 'welcome', {}, 'second')));
  const keep = (text, step) => button(text, async () => {
    await record({ fact: outcome, urgeId, helped: step });
    return onwards();
  }, 'choice');
  return page(word(outcome === 'urgePassed' ? 'helped' : 'helped.little'),
    h('p', {}, say),
    h('div', { class: 'choices' },
      named(steps).map(({ id, name }) => keep(name, id)),
      keep(word('helped.nothing'))));
}

// What was proposed and done, and what helps anybody; safety has no name here, and is no discovery.
const named = steps => [...new Set([...steps.map(step => step.id), 'tell-someone', 'delay'])]
  .map(id => ({ id, name: word(`step-name.${id}`) }))
  .filter(({ id, name }) => name !== `step-name.${id}`);
