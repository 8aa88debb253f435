import { attempt, go, hasAsked, lastPlace, onShown, redraw, table, within } from './router.js';
import { choose, language, word } from './words.js';
import { h } from './dom.js';
import { listenAt } from './check-ins.js';
import { preferred, who } from './door.js';
import { journey, open, opened, renew } from './journey.js';
import { leaveOnTripleEscape, leaveQuickly, leaveWithOthers } from './quick-exit.js';
import { untilConnected } from './notices.js';
import { session } from './remembered.js';

import { opening, welcome } from './views/welcome.js';
import { enter } from './views/enter.js';
import { firstMeeting, begin } from './views/first-meeting.js';
import { ask, heard, questions } from './views/questions.js';
import { home } from './views/home.js';
import { urge } from './views/urge.js';
import { answer } from './views/answer.js';
import { deed } from './views/deed.js';
import { happened, helped } from './views/happened.js';
import { wait } from './views/wait.js';
import { help } from './views/help.js';
import { changed, heeded, tell, told } from './views/tell.js';
import { whatIf } from './views/what-if.js';
import { insights } from './views/insights.js';
import { summary } from './views/summary.js';
import { quiet } from './views/quiet.js';
import { log } from './views/log.js';
import { correct, forget, redate, undo } from './views/mend.js';
import { more } from './views/more.js';
import { bring } from './views/bring.js';
import { erase } from './views/erase.js';
import { unopened } from './views/unopened.js';
import { ownViews } from './views/keeping.js';

// A view is a function of what it is given, and returns a node. These are there before the journal is.
const atOnce = { opening, welcome, enter, firstMeeting, bring, unopened, urge, help, ...ownViews };

// These wait for the journal, where there is one.
const ofTheJournal = {
  answer, deed, happened, helped, wait, begin, ask, heard, questions, home, tell, told, heeded, changed, whatIf, insights, summary, quiet,
  log, correct, forget, redate, undo, more, erase,
};
const once = view => async given => { await opened(); return view(given); };
table({ ...atOnce, ...Object.fromEntries(Object.entries(ofTheJournal).map(([name, view]) => [name, once(view)])) });

let choices = 0;

// Until it is spoken, or another is chosen.
async function speak(name) {
  const choice = ++choices;
  const isWanted = () => choice === choices;
  let languages = null;
  while (isWanted() && !languages) {
    languages = await choose(name, isWanted);
    if (!languages) await untilConnected();
  }

  return languages;
}

const chosen = speak(session.getItem('language') ?? preferred());

const byId = id => document.getElementById(id);

function frame() {
  document.documentElement.lang = language();
  byId('language').value = language();
  byId('languages').firstElementChild.textContent = language().split('-')[0];
  byId('language').setAttribute('aria-label', word('language.choose'));
  byId('help').textContent = word('help.short');
  byId('leave').textContent = word('leave.now');
  byId('leave').title = word('leave.how');
  byId('connection').firstElementChild.textContent = word('connection.lost');
  byId('connection').lastElementChild.textContent = word('connection.again');
  byId('about').textContent = word('about');
}

async function start(ids) {
  const last = lastPlace();
  if (!ids) return last && last.view !== 'firstMeeting' ? last : go('welcome');
  if (ids.length === 0) return last ?? go('firstMeeting');
  if (last && last.view in atOnce) return last;
  return go('opening');
}

byId('leave').addEventListener('click', event => { event.preventDefault(); leaveQuickly(); });
byId('help').addEventListener('click', () => attempt(async () => { await chosen; return go('help'); }));
byId('language').addEventListener('change', async change => {
  await speak(change.target.value);
  frame();
  if (journey.id) renew();
  redraw();
});
leaveOnTripleEscape();
leaveWithOthers();

// In a crisis nothing of the page but the way out stays.
onShown(name => {
  byId('help').hidden = name === 'help';
  byId('view').lang = language();
  listenAt(name);
  if (name === 'opening') attempt(async () => { await opened(); return within(); }); // Shown anew, such as in another language, too.
});

const languages = await chosen;
byId('language').append(...Object.entries(languages).map(([tag, name]) => h('option', { value: tag, lang: tag }, name)));
frame();
const ids = await who().catch(() => null);
if (ids?.length > 0) open(ids);
if (!hasAsked()) await attempt(() => start(ids));
