import { askTheTime, weigh } from './api.js';
import { journey, record } from './journey.js';
import { go } from './router.js';
import { word } from './words.js';

/** Weighs an urge, records it, and shows the answer. In a crisis nothing is recorded: help comes first. */
export async function weighed(urge) {
  const asked = { ...urge, at: await askTheTime() };
  const advice = await weigh(`/journeys/${journey.id}/evaluate`, asked);
  if (advice.verdict === 'getSupportNow') return go('help', { advice });
  if (journey.look.state !== 'notStarted') await record({ fact: 'urge', ...asked });
  return go('answer', { urge, advice, read: `${word(`verdict.${advice.verdict}`)}. ${advice.headline}` });
}
