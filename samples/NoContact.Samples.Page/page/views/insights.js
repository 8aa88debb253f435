import { back, figures, h, page, section, sentences, to } from '../dom.js';
import { journey } from '../journey.js';
import { days, word } from '../words.js';
import { columns, rows } from '../charts.js';

// What no picture shows.
const besides = ['held', 'longest-gap', 'helped', 'lapses-growing', 'lapses-shrinking', 'lapses-steady'];

/** What the journal shows about the urges; too few show nothing. */
export function insights() {
  const { insights: shown, progress, resources, streak } = journey.look;
  const said = id => h('p', {}, progress.find(line => line.id === id)?.text ?? '');
  const charts = [
    shown.byHour && section(word('chart.hours'), said('riskiest-hour'), columns(shown.byHour.value, hour => `${hour}`, word('chart.hours'), 6)),
    shown.byWeekday && section(word('chart.weekdays'), said('riskiest-weekday'), columns(shown.byWeekday.value, day => word(`weekday.${day + 1}`), word('chart.weekdays'), 1)),
    shown.byMotive && section(word('chart.motives'), said('motive'), rows(shown.byMotive.value.slice(0, 6).map(({ key, value }) => [word(`motive.${key}`), value]), word('chart.motives'))),
    shown.intensity && section(word('chart.strength'), said('intensity'), rows([[word('chart.before'), shown.intensity.value.before], [word('chart.lately'), shown.intensity.value.lately]], word('chart.strength'), 10)),
  ].filter(Boolean);
  return page(word('menu.insights'),
    figures([['side.kept', days(streak.totalDaysKept)], ['record.longest', days(streak.longest)], ['record.urges', String(shown.urges)]]),
    sentences((resources ? progress : progress.filter(line => besides.includes(line.id))).map(line => h('li', {}, line.text))),
    charts.length > 0 ? charts : h('p', { class: 'quiet' }, word('chart.too-few')),
    h('p', { class: 'quiet' }, word('insights.private')),
    h('ul', { class: 'menu' }, h('li', {}, to(word('summary'), 'summary'))),
    back());
}
