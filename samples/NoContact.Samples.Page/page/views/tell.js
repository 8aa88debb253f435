import { browserZone } from '../browser.js';
import { back, field, form, h, instantOf, oneOf, page, submit, to, when } from '../dom.js';
import { journey, may, record } from '../journey.js';
import { go } from '../router.js';
import { days, word } from '../words.js';
import { channels } from './urge.js';
import { resourceList } from './help.js';
import { stopWaiting } from '../waiting.js';

const words = (of, values) => values.map(value => [value, word(`${of}.${value}`)]);
const choice = (title, name, of, values) => ({ known }) => oneOf(word(title), name, words(of, values), known[name]);
const channel = choice('how', 'channel', 'channel', channels);
const isOn = (title, name) => () => h('label', { class: 'check' }, h('input', { type: 'checkbox', name, value: 'true' }), word(title));
const text = (title, name) => () => field(word(title), name, { maxlength: 500, required: true, autocomplete: 'off' });

// What was laid by can be changed, and taken back by leaving it empty.
const kept = (title, name) => ({ known }) => field(word(title), name, { maxlength: 500, autocomplete: 'off', value: known[name] });
const lines = (title, name) => ({ known }) => h('label', { class: 'field' }, word(title), h('textarea', { name, rows: 5, maxlength: 500, autocomplete: 'off' }, known[name]));
const said = title => () => h('p', { class: 'quiet' }, word(title));

// What an answer permitted, or the person said they wanted, is not asked once more.
const purposes = {
  keepItPractical: 'practical', offerAmendsOnce: 'amends', answerIfYouWish: 'personal', yoursToInitiate: 'personal', noContactOver: 'personal',
  handlePracticalMatter: 'practical', apologize: 'amends',
};

// These are on the first page; the rest is under what else may have changed.
const onHome = ['contact', 'theirs', 'note', 'person'];

// These are for later, and happen now.
const laidBy = ['note', 'person'];

// Everything that can be told: its title, what is asked for it, and the fact it makes.
const kinds = {
  contact: {
    title: 'menu.contacted',
    fields: [choice('contact', 'purpose', 'purpose', ['personal', 'practical', 'amends', 'accidental']), channel],
    known: ({ urge, verdict }) => ({ purpose: purposes[verdict] ?? purposes[urge?.intent], channel: urge?.channel === 'other' ? undefined : urge?.channel }),
    factOf: ({ purpose, channel }) => purpose === 'accidental' ? { fact: 'contactMade', purpose: 'personal', channel, accidental: true } : { fact: 'contactMade', purpose, channel },
  },
  theirs: {
    title: 'menu.heard',
    fields: [choice('heard', 'heard', 'heard', ['own', 'answer']), choice('tone', 'tone', 'tone', ['warm', 'neutral', 'angry', 'practical', 'neverAgain']), channel],
    factOf: ({ heard, tone, channel }) => heard === 'own' ? { fact: 'exReachedOut', tone, channel } : { fact: 'exResponded', response: tone },
  },
  unanswered: {
    title: 'changed.unanswered',
    fields: [],
    factOf: () => ({ fact: 'leftUnanswered' }),
  },
  watched: {
    title: 'changed.watched',
    fields: [],
    factOf: () => ({ fact: 'watched' }),
  },
  plan: {
    title: 'changed.plan',
    fields: [text('plan.if', 'cue'), text('plan.then', 'response')],
    factOf: ({ cue, response }) => ({ fact: 'planMade', cue, response }),
  },
  note: {
    title: 'fact.calmNote',
    fields: [said('note.what'), lines('note.text', 'text')],
    known: () => ({ text: journey.own.calmNote?.text }),
    factOf: ({ text }) => text.trim() ? { fact: 'calmNote', text } : { fact: 'calmNote', ended: true },
  },
  person: {
    title: 'fact.trustedPerson',
    fields: [said('person.what'), kept('person.name', 'name'), kept('person.contact', 'contact')],
    known: () => journey.own.trustedPerson ?? {},
    factOf: ({ name, contact }) => name.trim() ? { fact: 'trustedPerson', name, contact } : { fact: 'trustedPerson', ended: true },
  },
  tie: {
    title: 'changed.tie',
    fields: [choice('tie', 'kind', 'tieKind', ['children', 'work', 'home', 'belongings', 'money', 'legal', 'pregnancy', 'health', 'other']), isOn('over', 'ended')],
    factOf: ({ kind, ended }) => ({ fact: 'tie', kind, ended: ended === 'true' }),
  },
  theirBlock: {
    title: 'changed.they-blocked',
    fields: [isOn('lifted', 'lifted')],
    factOf: ({ lifted }) => ({ fact: 'blocked', by: 'ex', lifted: lifted === 'true' }),
  },
  myBlock: {
    title: 'changed.i-blocked',
    fields: [isOn('lifted', 'lifted')],
    factOf: ({ lifted }) => ({ fact: 'blocked', by: 'me', lifted: lifted === 'true' }),
  },
  agreed: {
    title: 'changed.agreed',
    fields: [() => field(word('which-day'), 'on', { type: 'date', required: true })],
    factOf: ({ on }) => ({ fact: 'agreedToTalk', on }),
  },
  hurt: {
    title: 'changed.hurt',
    fields: [choice('hurt', 'kind', 'mistreatmentKind', ['cheating', 'harshYelling', 'lying', 'other']), isOn('grave', 'significant'), isOn('apologized', 'apologized')],
    factOf: ({ kind, significant, apologized }) => ({ fact: 'mistreatment', kind, significant: significant === 'true', apologized: apologized === 'true' }),
  },
  planAmends: {
    title: 'changed.plan-amends',
    fields: [],
    factOf: () => ({ fact: 'amendsPlanned' }),
  },
  dropAmends: {
    title: 'changed.drop-amends',
    fields: [],
    factOf: () => ({ fact: 'amendsDropped' }),
  },
  together: {
    title: 'changed.together',
    fields: [],
    factOf: () => ({ fact: 'reconciled' }),
  },
  apart: {
    title: 'changed.apart',
    fields: [choice('ended-by', 'endedBy', 'endedBy', ['ex', 'me', 'mutual', 'unknown'])],
    factOf: ({ endedBy }) => ({ fact: 'breakup', endedBy }),
  },
  movedOn: {
    title: 'changed.moved-on',
    fields: [],
    factOf: () => ({ fact: 'movedOn' }),
  },
  zone: {
    title: 'changed.zone',
    fields: [() => h('p', {}, browserZone())],
    factOf: () => ({ fact: 'zoneChanged', zone: browserZone() }),
  },
};

/** One thing that happened, told in one form. */
export function tell({ kind, urge, urgeId, verdict }) {
  const { title, fields, factOf, known = () => ({}) } = kinds[kind];
  const view = page(word(title),
    form(async given => {
      const { before, after, words, resources } = await record({ ...factOf(given), urgeId, at: instantOf(view) });
      const lapsed = before.state !== after.state && after.state === 'contactBroken';
      if (lapsed) stopWaiting();
      if (words) return go('heeded', { words, resources });
      return lapsed ? go('told', { after }) : go('home', { say: word('recorded') });
    },
    fields.map(make => make({ known: known({ urge, verdict }) })), !laidBy.includes(kind) && when(), submit(word('record'))),
    back(onHome.includes(kind) ? 'home' : 'changed'));
  return view;
}

/** Past a bar and after harm: the boundary, then people, and nothing is counted. */
export const heeded = ({ words: [first, ...more], resources }) => page(first.text,
  more.map(line => h('p', {}, line.text)),
  resourceList(resources, 'lines'),
  h('p', { class: 'quiet' }, word('recorded')),
  back());

/** After a lapse: what stays, first. */
export function told({ after }) {
  const kept = after.streak.totalDaysKept;
  return page(word(kept > 0 ? 'recorded.lapse' : 'recorded.lapse.nothing-kept'),
    kept > 0 && h('p', {}, word('what-if.stays', days(kept))),
    h('p', {}, word('told.care')),
    may('beginNoContact') && to(word('begin.again'), 'begin', {}, 'main'),
    to(word('help'), 'help'),
    back());
}

/** What else may have changed. */
export function changed() {
  const fitting = Object.keys(kinds).filter(kind =>
    !onHome.includes(kind) && (kind !== 'planAmends' || may('planAmends')) && (kind !== 'dropAmends' || may('dropAmends')) && (kind !== 'movedOn' || may('moveOn')));
  return page(word('changed'), h('ul', { class: 'menu' }, fitting.map(kind => h('li', {}, to(word(kinds[kind].title), 'tell', { kind })))), back());
}
