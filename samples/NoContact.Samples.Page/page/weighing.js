import { askTheTime, evaluate, evaluateAlone } from './api.js';
import { journey, opened, record } from './journey.js';
import { go } from './router.js';
import { word } from './words.js';

/**
 * Weighs an urge, records it, and shows the answer. In a crisis nothing is recorded: help comes first; nor once the
 * person asked for something else, such as help or another strength.
 */
export async function weighed(urge, isLate) {
  const asked = { ...urge, at: await askTheTime() };
  const advice = await weighedAt(asked);
  if (advice.verdict === 'getSupportNow') return go('help', { advice });
  if (isLate()) return undefined;
  const urgeId = await recorded(asked);
  return go('answer', { urge, urgeId, advice, on: journey.version, read: `${word(`verdict.${advice.verdict}`)}. ${advice.headline}` });
}

/** The same once more, such as in another language: it is on record already. */
export const weighedAgain = async urge => weighedAt({ ...urge, at: await askTheTime() });

// Before there is a journal there is nothing to weigh it on: the questions are open, and the answer is careful.
export const weighedAt = urge => journey.id ? evaluate(journey.id, urge).catch(problem => unopened(problem, urge)) : evaluateAlone(urge);

// Nor on one that does not open.
function unopened(problem, urge) {
  if (problem.status !== 500 || !journey.unopened) throw problem;
  return evaluateAlone(urge);
}

// Its id, where there is a journal to keep it.
async function recorded(urge) {
  if (!journey.id) return undefined;
  await opened();
  if (journey.look.state === 'notStarted') return undefined;
  const id = crypto.randomUUID();
  await record({ fact: 'urge', id, ...urge });
  return id;
}
