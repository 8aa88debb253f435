import { back, h, page, section, sentences } from '../dom.js';
import { journey } from '../journey.js';
import { days, word } from '../words.js';
import { columns, rows } from '../charts.js';

/** What the journal shows about the urges; too few show nothing. */
export function insights() {
  const { insights: shown, progress, streak } = journey.look;
  const charts = [
    shown.byHour && section(word('chart.hours'), columns(shown.byHour.value, hour => `${hour}`, word('chart.hours'), 6)),
    shown.byWeekday && section(word('chart.weekdays'), columns(shown.byWeekday.value, day => word(`weekday.${day + 1}`), word('chart.weekdays'), 1)),
    shown.byMotive && section(word('chart.motives'), rows(shown.byMotive.value.slice(0, 6).map(({ key, value }) => [word(`motive.${key}`), value]), word('chart.motives'))),
    shown.intensity && section(word('chart.strength'), rows([[word('chart.before'), shown.intensity.value.before], [word('chart.lately'), shown.intensity.value.lately]], word('chart.strength'), 10)),
  ].filter(Boolean);
  return page(word('menu.insights'),
    h('dl', { class: 'record' },
      [['side.kept', days(streak.totalDaysKept)], ['record.longest', days(streak.longest)], ['record.urges', String(shown.urges)]]
        .map(([key, value]) => h('div', {}, h('dt', {}, word(key)), h('dd', {}, value)))),
    sentences(progress.map(line => h('li', {}, line.text))),
    charts.length > 0 ? charts : h('p', { class: 'quiet' }, word('chart.too-few')),
    h('p', { class: 'quiet' }, word('insights.private')),
    back());
}
