import { h, svg } from './dom.js';
import { dateWords, days, word } from './words.js';

// Dates as the server gave them, and the days between them: no clock is read here.
export const dayOf = date => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
export const dateOf = day => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** The year to today since something was counted, a small picture a month, and the same as text. */
export function year({ today, streaks, kept, lapses }) {
  const last = dayOf(today);
  const marks = new Map([...kept.map(date => [date, 'kept']), ...lapses.map(date => [date, 'lapse'])]);
  const begun = Math.max(last - 364, Math.min(last, ...[...marks.keys(), ...streaks.map(({ start }) => start)].map(dayOf)));
  const months = Map.groupBy(Array.from({ length: last - begun + 1 }, (_, day) => dateOf(begun + day)), date => date.slice(0, 7));
  return h('div', {},
    h('div', { class: 'months' }, [...months].slice(-12).map(([month, dates]) => picture(month, dates, marks, today))),
    h('p', { class: 'key', 'aria-hidden': 'true' }, ['kept', 'lapse', 'open'].map(kind => h('span', { class: `mark ${kind}` }, word(`year.mark.${kind}`)))),
    h('details', {}, h('summary', {}, word('year.text')), asText(streaks)));
}

function picture(month, dates, marks, today) {
  const name = dateWords(`${month}-01`, { month: 'long', year: 'numeric' });
  const of = kind => dates.filter(date => marks.get(date) === kind).length;
  const lead = (new Date(`${month}-01T00:00:00Z`).getUTCDay() + 6) % 7; // Monday first.
  return h('figure', {},
    svg('svg', { viewBox: '0 0 98 84', role: 'img', 'aria-label': word('year.month', name, days(of('kept')), of('lapse')) }, dates.map(date => {
      const place = lead + Number(date.slice(8)) - 1;
      const [x, y] = [(place % 7) * 14 + 7, Math.floor(place / 7) * 14 + 7];
      return [svg('circle', { cx: x, cy: y, r: 5, class: marks.get(date) ?? 'open' }), date === today && svg('circle', { cx: x, cy: y, r: 6.4, class: 'today' })];
    })),
    h('figcaption', { 'aria-hidden': 'true' }, dateWords(`${month}-01`, { month: 'short' })));
}

function asText(streaks) {
  if (streaks.length === 0) return h('p', {}, word('year.none'));
  return h('ul', {}, streaks.toReversed().map(({ start, end, days: kept, reason }) => h('li', {},
    end ? word(`year.${reason}`, dateWords(start), dateWords(end), days(kept)) : word('year.running', dateWords(start), days(kept)))));
}
