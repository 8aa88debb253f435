import { back, button, figures, h, page, section, to } from '../dom.js';
import { dateOf, dayOf } from '../calendar.js';
import { save } from '../browser.js';
import { asDates, journey, logged, told } from '../journey.js';
import { counted, dateWords, days, instantWords, word } from '../words.js';
import { nameOf, textOf } from './log.js';

const spans = [1, 4, 12, 52];

/** Some weeks to print or to share, such as with a counsellor: no free text, unless the person chooses it. */
export async function summary({ weeks = 4, isWithText = false }) {
  const { today, kept, lapses } = journey.calendar;
  const first = dateOf(dayOf(today) - weeks * 7 + 1);
  const within = dates => dates.filter(date => date >= first);
  const [facts, said] = [await told(), await logged()];
  const undone = new Set(said.undone);
  const corrected = new Map(facts.filter(fact => fact.happenedAt && !undone.has(fact.id)).map(fact => [fact.factId, fact]));
  const events = facts.map(fact => ({ ...fact, at: corrected.get(fact.id)?.happenedAt ?? fact.at, date: said.dates[corrected.get(fact.id)?.id ?? fact.id] }))
    .filter(fact => !undone.has(fact.id) && !besides.includes(fact.fact) && fact.date >= first)
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const change = given => to(given.text, 'summary', { weeks, isWithText, ...given }, 'second');
  return page(word('summary'),
    h('p', {}, word('summary.span', dateWords(first), dateWords(today))),
    h('div', { class: 'actions unprinted' },
      spans.filter(other => other !== weeks).map(other => change({ weeks: other, text: counted('weeks', other) })),
      change({ isWithText: !isWithText, text: word(isWithText ? 'summary.without-text' : 'summary.with-text') })),
    h('div', { class: 'actions unprinted' },
      button(word('summary.print'), () => window.print(), 'main'),
      button(word('summary.dates'), async () => save('dates.ics', 'text/calendar', await asDates()), 'second')),
    figures([['side.kept', days(within(kept).length)], ['summary.lapses', String(within(lapses).length)], ['record.urges', String(events.filter(fact => fact.fact === 'urge').length)]]),
    section(word('summary.told'), h('ol', { class: 'rows' }, events.map(fact => h('li', {},
      h('p', {}, h('time', { datetime: fact.at, class: 'quiet' }, instantWords(fact.at, journey.calendar.zone)), ' · ', h('strong', {}, nameOf(fact)), ' ', (said.details[fact.id] ?? []).join(' · ')),
      isWithText && textOf(fact).map(text => h('blockquote', {}, text)))))),
    h('p', { class: 'quiet' }, word('about')),
    back('insights'));
}

// What is no event of those weeks.
const besides = ['answer', 'retracted', 'textForgotten', 'breakupCorrected', 'zoneChanged', 'calmNote', 'trustedPerson', 'planMade', 'cardAnswered'];
