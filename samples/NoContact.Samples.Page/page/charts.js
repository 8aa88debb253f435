import { h, svg } from './dom.js';
import { numberWords, word } from './words.js';

/** Counts as columns, every so many of them named, with a table of the same. */
export function columns(counts, nameOf, title, every) {
  const [width, most] = [240 / counts.length, Math.max(...counts, 1)];
  return figure(svg('svg', { viewBox: '0 0 240 96', role: 'img', 'aria-label': title }, counts.map((count, place) => {
    const height = Math.max(1, (count / most) * 76);
    return svg('g', {},
      svg('rect', { x: place * width + 1, y: 80 - height, width: width - 2, height, rx: 2, class: count > 0 ? 'bar' : 'bar none' }),
      place % every === 0 && svg('text', { x: place * width + width / 2, y: 93, 'text-anchor': 'middle' }, nameOf(place).slice(0, 2)));
  })), title, counts.map((count, place) => [nameOf(place), count]));
}

/** Names with their values as bars that lie. */
export function rows(entries, title, most = Math.max(...entries.map(([, value]) => value), 1)) {
  return figure(svg('svg', { viewBox: `0 0 240 ${entries.length * 30}`, role: 'img', 'aria-label': title }, entries.map(([name, value], place) => svg('g', {},
    svg('text', { x: 0, y: place * 30 + 11 }, `${name}: ${numberWords(value)}`),
    svg('rect', { x: 0, y: place * 30 + 16, width: 240, height: 7, rx: 3, class: 'bar none' }),
    svg('rect', { x: 0, y: place * 30 + 16, width: Math.max(1, (value / most) * 240), height: 7, rx: 3, class: 'bar' })))), title, entries);
}

function figure(picture, title, entries) {
  return h('figure', { class: 'chart' }, picture, h('details', {}, h('summary', {}, word('chart.table')),
    h('table', {}, h('caption', { class: 'unseen' }, title), h('tbody', {}, entries.filter(([, value]) => value > 0).map(([name, value]) => h('tr', {}, h('th', { scope: 'row' }, name), h('td', {}, numberWords(value))))))));
}
