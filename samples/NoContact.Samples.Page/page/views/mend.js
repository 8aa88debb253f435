import { back, button, field, form, h, instantOf, oneOf, page, submit, when } from '../dom.js';
import { askTheTime } from '../api.js';
import { journey, putRight, record } from '../journey.js';
import { forgetPlace, go } from '../router.js';
import { days, instantWords, word } from '../words.js';
import { nameOf, textOf } from './log.js';

/** Undo: the fact stays in the record and stops counting. */
export function undo({ fact }) {
  return page(word('undo.title', nameOf(fact)),
    h('p', {}, word('undo.what')),
    form(async ({ why }) => mended(await record({ fact: 'retracted', factId: fact.id, why })),
      field(word('undo.why'), 'why', { maxlength: 500, autocomplete: 'off' }),
      submit(word('undo'))),
    back('log'));
}

/** A breakup that was different from what was said. */
export function correct({ fact }) {
  const view = page(word('changed.corrected'),
    form(async ({ endedBy }) => {
      const happenedAt = instantOf(view, 'happenedAt');
      return mended(await record({ fact: 'breakupCorrected', factId: fact.id, endedBy, ...(happenedAt && { happenedAt }) }));
    },
    oneOf(word('ended-by'), 'endedBy', ['ex', 'me', 'mutual', 'unknown'].map(who => [who, word(`endedBy.${who}`)]), fact.endedBy),
    when(word('ended-when'), 'happenedAt', Date.parse(fact.at)),
    h('p', { class: 'quiet' }, word('correct.when')),
    submit(word('correct'))),
    back('log'));
  return view;
}

/** A date that was wrong, of any fact: it is told anew and the old one undone, in one step. */
export function redate({ fact }) {
  const view = page(word('redate.title', nameOf(fact)),
    h('p', {}, word('redate.what', instantWords(fact.at, journey.calendar.zone))),
    form(async () => mended(await putRight(fact.id, instantOf(view, 'at') ?? await askTheTime())),
      when(word('when'), 'at'),
      submit(word('redate'))),
    back('log'));
  return view;
}

/** The text of a fact, gone for good; the fact stays. */
export function forget({ fact }) {
  return page(word('forget.title'),
    h('p', {}, word('forget.what')),
    textOf(fact).map(text => h('blockquote', {}, text)),
    button(word('forget'), async () => { const told = await record({ fact: 'textForgotten', factId: fact.id }); forgetPlace(); return mended(told); }, 'main'),
    back('log'));
}

// A correction may move the streak: what it changed is said.
function mended({ before, after }) {
  const moved = before.streak.totalDaysKept !== after.streak.totalDaysKept || before.state !== after.state;
  return go('log', { say: moved ? word('mended', word(`state.${after.state}`), days(after.streak.totalDaysKept)) : word('recorded') });
}
