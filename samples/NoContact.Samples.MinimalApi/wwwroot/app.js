import { again, attempt, go, lastPlace, onShown, table } from './router.js';
import { get, Refused } from './api.js';
import { choose, language, word } from './words.js';
import { h } from './dom.js';
import { listenAt } from './check-ins.js';
import { open } from './journey.js';
import { say } from './notices.js';
import { leaveOnTripleEscape, leaveQuickly } from './quick-exit.js';

import { welcome } from './views/welcome.js';
import { firstMeeting, begin } from './views/first-meeting.js';
import { ask, questions } from './views/questions.js';
import { home } from './views/home.js';
import { urge } from './views/urge.js';
import { answer } from './views/answer.js';
import { wait, isWaiting } from './views/wait.js';
import { help } from './views/help.js';
import { changed, heeded, tell, told } from './views/tell.js';
import { whatIf } from './views/what-if.js';
import { insights } from './views/insights.js';
import { log } from './views/log.js';
import { correct, forget, redate, undo } from './views/mend.js';
import { more } from './views/more.js';
import { erase } from './views/erase.js';

// Every view by its name. A view is a function that returns a node.
table({
  welcome, firstMeeting, begin, ask, questions, home,
  urge, answer, wait, help,
  tell, told, heeded, changed, whatIf, insights,
  log, correct, forget, redate, undo, more, erase,
});

const byId = id => document.getElementById(id);

function frame() {
  document.documentElement.lang = language();
  byId('language').value = language();
  byId('language').setAttribute('aria-label', word('language'));
  byId('help').textContent = word('help.short');
  byId('leave').textContent = word('leave.now');
  byId('leave').title = word('leave.how');
  byId('about').textContent = word('about');
}

async function start() {
  try {
    const journeys = await get('/journeys');
    if (journeys.length === 0) return go('firstMeeting');
    await open(journeys);
    return lastPlace() ?? go(isWaiting() ? 'wait' : 'home');
  } catch (problem) {
    if (!(problem instanceof Refused)) throw problem;
    if (problem.status !== 401) say(problem.message);
    return go('welcome');
  }
}

byId('leave').addEventListener('click', leaveQuickly);
byId('help').addEventListener('click', () => attempt(() => go('help')));
byId('language').addEventListener('change', change => attempt(async () => {
  await choose(change.target.value);
  frame();
  return again();
}));
leaveOnTripleEscape();

// In a crisis nothing of the page but the way out stays.
onShown(name => {
  byId('help').hidden = name === 'help';
  listenAt(name);
});

const languages = await choose();
byId('language').append(...Object.entries(languages).map(([tag, name]) => h('option', { value: tag, lang: tag }, name)));
frame();
await attempt(start);
