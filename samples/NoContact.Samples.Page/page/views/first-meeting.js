import { browserZone } from '../browser.js';
import { back, button, form, h, instantOf, oneOf, page, submit, to, when } from '../dom.js';
import { beginJourney, journey, may, record } from '../journey.js';
import { go } from '../router.js';
import { word } from '../words.js';
import { first } from './questions.js';

/** The breakup; the questions and the beginning follow. */
export function firstMeeting({ isAnother }) {
  const made = page(word('first.title'),
    h('p', {}, word('first.hello')),
    form(async ({ endedBy }) => {
      const at = instantOf(made);
      await beginJourney({ fact: 'breakup', endedBy, at });
      return go('ask', { queue: first, then: 'begin' });
    },
    oneOf(word('ended-by'), 'endedBy', ['ex', 'me', 'mutual', 'unknown'].map(who => [who, word(`endedBy.${who}`)])),
    when(word('ended-when')),
    h('p', { class: 'quiet' }, word('first.zone', browserZone())),
    submit(word('go-on'))),
    h('p', {}, to(word('import'), 'bring')),
    isAnother ? back('more') : '');
  return made;
}

/** The beginning of no contact, or its beginning again. */
export function begin() {
  if (!may('beginNoContact')) return page(word('begin.not-now'), back());
  const isAgain = journey.look.streak.totalDaysKept > 0 || journey.look.streak.lapses > 0;
  const made = page(word(isAgain ? 'begin.again' : 'begin'),
    h('p', {}, word(isAgain ? 'begin.again.what' : 'begin.what')),
    h('div', { class: 'actions' }, button(word('begin.now'), () => start(), 'main'), to(word('begin.not-yet'), 'home')),
    !isAgain && h('details', {}, h('summary', {}, word('begin.earlier')),
      form(() => start(instantOf(made)), when(word('begin.when')), submit(word('begin.then'), 'second'))));
  return made;
}

async function start(at) {
  await record({ fact: 'noContactStarted', at });
  return go('home', { say: word('begun') });
}
