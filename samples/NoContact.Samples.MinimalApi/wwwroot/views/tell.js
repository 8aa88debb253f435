import { back, field, form, h, instantOf, oneOf, page, submit, to, when } from '../dom.js';
import { browserZone, may, record } from '../journey.js';
import { show } from '../router.js';
import { days, word } from '../words.js';
import { channels } from './urge.js';
import { stopWaiting } from './wait.js';

const words = (of, values) => values.map(value => [value, word(`${of}.${value}`)]);
const choice = (title, name, of, values) => () => oneOf(word(title), name, words(of, values));
const channel = choice('how', 'channel', 'channel', channels);
const isOn = (title, name) => () => h('label', { class: 'check' }, h('input', { type: 'checkbox', name, value: 'true' }), word(title));
const text = (title, name) => () => field(word(title), name, { maxlength: 500, required: true, autocomplete: 'off' });

// Everything that can be told: its title, what is asked for it, and the fact it makes.
const kinds = {
  contact: ['menu.contacted', [choice('contact', 'purpose', 'contact', ['personal', 'practical', 'amends', 'accidental']), channel],
    ({ purpose, channel }) => purpose === 'accidental' ? { fact: 'contactMade', purpose: 'personal', channel, accidental: true } : { fact: 'contactMade', purpose, channel }],
  theirs: ['menu.heard', [choice('heard', 'heard', 'heard', ['own', 'answer']), choice('tone', 'tone', 'tone', ['warm', 'neutral', 'angry', 'practical', 'neverAgain']), channel],
    ({ heard, tone, channel }) => heard === 'own' ? { fact: 'exReachedOut', tone, channel } : { fact: 'exResponded', response: tone }],
  unanswered: ['changed.unanswered', [], () => ({ fact: 'leftUnanswered' })],
  watched: ['changed.watched', [], () => ({ fact: 'watched' })],
  plan: ['changed.plan', [text('plan.if', 'cue'), text('plan.then', 'response')], ({ cue, response }) => ({ fact: 'planMade', cue, response })],
  tie: ['changed.tie', [choice('tie', 'kind', 'tieKind', ['children', 'work', 'home', 'belongings', 'money', 'legal', 'pregnancy', 'health', 'other']), isOn('over', 'ended')],
    ({ kind, ended }) => ({ fact: 'tie', kind, ended: ended === 'true' })],
  theirBlock: ['changed.they-blocked', [isOn('lifted', 'lifted')], ({ lifted }) => ({ fact: 'blocked', by: 'ex', lifted: lifted === 'true' })],
  myBlock: ['changed.i-blocked', [isOn('lifted', 'lifted')], ({ lifted }) => ({ fact: 'blocked', by: 'me', lifted: lifted === 'true' })],
  agreed: ['changed.agreed', [() => field(word('which-day'), 'on', { type: 'date', required: true })], ({ on }) => ({ fact: 'agreedToTalk', on })],
  hurt: ['changed.hurt', [choice('hurt', 'kind', 'mistreatmentKind', ['cheating', 'harshYelling', 'lying', 'other']), isOn('grave', 'significant'), isOn('apologized', 'apologized')],
    ({ kind, significant, apologized }) => ({ fact: 'mistreatment', kind, significant: significant === 'true', apologized: apologized === 'true' })],
  planAmends: ['changed.plan-amends', [], () => ({ fact: 'amendsPlanned' })],
  dropAmends: ['changed.drop-amends', [], () => ({ fact: 'amendsDropped' })],
  together: ['changed.together', [], () => ({ fact: 'reconciled' })],
  apart: ['changed.apart', [choice('ended-by', 'endedBy', 'endedBy', ['ex', 'me', 'mutual', 'unknown'])], ({ endedBy }) => ({ fact: 'breakup', endedBy })],
  movedOn: ['changed.moved-on', [], () => ({ fact: 'movedOn' })],
  zone: ['changed.zone', [() => h('p', {}, browserZone())], () => ({ fact: 'zoneChanged', zone: browserZone() })],
};

/** One thing that happened, told in one form. */
export function tell({ kind }) {
  const [title, fields, factOf] = kinds[kind];
  const view = page(word(title),
    form(async given => {
      const { before, after } = await record({ ...factOf(given), at: instantOf(view) });
      const lapsed = before.state !== after.state && after.state === 'contactBroken';
      if (lapsed) stopWaiting();
      await (lapsed ? show('told', { after }) : show('home', { say: word('recorded') }));
    },
    fields.map(make => make()), when(), submit(word('record'))),
    back(kind === 'contact' || kind === 'theirs' ? 'home' : 'changed'));
  return view;
}

/** After a lapse: what stays, first. */
export function told({ after }) {
  return page(word('recorded.lapse'),
    h('p', {}, word('what-if.stays', days(after.streak.totalDaysKept))),
    h('p', {}, word('told.care')),
    may('beginNoContact') && to(word('begin.again'), 'begin', {}, 'main'),
    to(word('help'), 'help'),
    back());
}

/** What else may have changed. */
export function changed() {
  const fitting = Object.keys(kinds).slice(2).filter(kind =>
    (kind !== 'planAmends' || may('planAmends')) && (kind !== 'dropAmends' || may('dropAmends')) && (kind !== 'movedOn' || may('moveOn')));
  return page(word('changed'), h('ul', { class: 'menu' }, fitting.map(kind => h('li', {}, to(word(kinds[kind][0]), 'tell', { kind })))), back());
}
