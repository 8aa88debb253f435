import { about, h, page, section, to } from '../dom.js';
import { journey, may } from '../journey.js';
import { dateWords, days, word } from '../words.js';
import { year } from '../calendar.js';
import { heldBack } from './held.js';
import { stays } from './keeping.js';
import { firstResources } from './help.js';
import { isWaiting } from '../waiting.js';

// Beside the first line; the rest is under how it is going.
const shownHere = ['running', 'milestone', 'again', 'kept'];

/** Where somebody stands, the one big button, the year, and the way to everything else. */
export async function home() {
  const { look, calendar } = journey;
  const [title, ...more] = look.progress.filter((line, place) => place === 0 || shownHere.includes(line.id)).map(line => line.text);
  return page(large(title),
    more.map(line => h('p', {}, line)),
    look.isDamaged && section(word('menu.leave-or-keep'), h('p', {}, word('damaged')), to(word('export'), 'more', {}, 'second')),
    look.resources && firstResources(look.resources, '', 2),
    h('p', { class: 'quiet sentence' }, `${word(`state.${look.state}`)}. `, !look.resources && milestone(calendar.next)),
    look.state === 'notStarted' ? to(word('first.title'), 'firstMeeting', {}, 'main') : to(word('menu.urge'), 'urge', {}, 'urge'),
    h('div', { class: 'actions' },
      isWaiting() && to(word('wait.back'), 'wait', {}, 'second'),
      look.state === 'tempted' && to(word('menu.passed'), 'helped', { outcome: 'urgePassed', steps: [] }, 'second'),
      may('beginNoContact') && to(word(look.streak.totalDaysKept > 0 ? 'begin.again' : 'menu.begin'), 'begin', {}, 'second')),
    heldBack(),
    stillSo(look.revisit),
    inDoubt(look.doubts),
    await stays(),
    section(word('year'), year(calendar)),
    h('nav', { 'aria-label': word('menu.more') }, h('ul', { class: 'menu' }, [
      to(word('menu.contacted'), 'tell', { kind: 'contact' }),
      to(word('menu.heard'), 'tell', { kind: 'theirs' }),
      to(word('menu.changed'), 'changed'),
      to(word('menu.what-if'), 'whatIf'),
      to(word('menu.insights'), 'insights'),
      to(word('fact.calmNote'), 'tell', { kind: 'note' }),
      to(word('menu.person'), 'tell', { kind: 'person' }),
      to(word('quiet'), 'quiet'),
      to(word('menu.log'), 'log'),
      to(word('questions'), 'questions'),
      to(word('menu.leave-or-keep'), 'more'),
    ].map(link => h('li', {}, link)))));
}

// The number of days, or of the first hours, large, where the sentence begins with it.
function large(sentence) {
  const [number] = sentence.match(/^\d+(?= )/) ?? [];
  return number ? h('span', {}, h('span', { class: 'number' }, number), sentence.slice(number.length)) : sentence;
}

const milestone = next => next?.on ? word('milestone.next', days(next.days), dateWords(next.on)) : '';

// A date that cannot be right changes nothing by itself: what is in doubt says so in the log, and how to mend it.
const inDoubt = doubts => doubts.length === 0 ? '' :
  section(word('doubts'), h('p', {}, doubts.length > 1 ? word('doubts.many') : word('doubts.one')), to(word('doubts.look'), 'log', {}, 'second'));

const answerTo = question => question === 'blockedByEx'
  ? to(word('questions.answer'), 'tell', { kind: 'theirBlock' }, 'second')
  : to(word('questions.answer'), 'ask', { queue: [question], then: 'home' }, 'second');

// They came back, or it came to be long ago: what stood is asked again, and holds until it is answered.
function stillSo(questions) {
  if (questions.length === 0) return '';
  return section(word('revisit'), h('p', {}, word('revisit.what')), h('ul', { class: 'rows' }, questions.map(question => h('li', {},
    h('p', {}, word(`revisit.${question}`)),
    about(answerTo(question), word(`revisit.${question}`))))));
}
