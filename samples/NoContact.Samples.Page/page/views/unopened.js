import { eraseJourney, journeys } from '../api.js';
import { button, h, page, to } from '../dom.js';
import { journey } from '../journey.js';
import { goToAnother } from '../router.js';
import { word } from '../words.js';
import { final } from './erase.js';
import { chooser } from './more.js';

/** The journal does not open: what can be done all the same, and nobody is kept in front of it. */
export async function unopened({ isErasing }) {
  if (isErasing) return final(word('erase.journey'), word('erase.journey.what'), eraseIt, 'unopened');
  return page(word('unopened'),
    h('p', {}, word('unopened.what')),
    to(word('menu.urge'), 'urge', {}, 'urge'),
    h('div', { class: 'actions' },
      button(word('connection.again'), () => location.reload(), 'second'),
      to(word('import'), 'bring', {}, 'second')),
    chooser(await journeys()),
    h('p', {}, to(word('erase.journey'), 'unopened', { isErasing: true })));
}

async function eraseIt() {
  await eraseJourney(journey.unopened);
  return goToAnother(word('erased'));
}
