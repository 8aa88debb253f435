import { journeys } from '../api.js';
import { browserZone, save } from '../browser.js';
import { back, button, h, page, section, to } from '../dom.js';
import { asFile, journey, open } from '../journey.js';
import { session } from '../remembered.js';
import { forgetPlace, go } from '../router.js';
import { stopWaiting } from '../waiting.js';
import { word } from '../words.js';
import { keeping, waysOut } from './keeping.js';

/** To take the journal along, bring one in, or leave. */
export async function more() {
  const ids = await journeys();
  return page(word('menu.leave-or-keep'),
    section(word('export'),
      h('p', {}, word('export.what')),
      button(word('export.do'), async () => save('notes.json', 'application/json', await asFile()), 'second')),
    section(word('import'),
      h('p', {}, word('import.what')),
      to(word('import.choose'), 'bring', {}, 'second')),
    chooser(ids),
    section(word('zone'),
      h('p', {}, word('first.zone', journey.calendar.zone)),
      browserZone() !== journey.calendar.zone && to(word('zone.moved', browserZone()), 'tell', { kind: 'zone' }, 'second')),
    await keeping(),
    section(word('leave'),
      h('p', {}, word('leave.how')),
      h('ul', { class: 'menu' }, [
        to(word('journeys.new'), 'firstMeeting', { isAnother: true }),
        to(word('erase.journey'), 'erase'),
        ...waysOut(),
      ].map(link => h('li', {}, link)))),
    back());
}

/** To choose another of their journals, where there are several. */
export const chooser = ids => ids.length > 1 && section(word('journeys'),
  h('ul', { class: 'menu' }, ids.map((id, place) => h('li', {}, choose(id, place, ids)))));

function choose(id, place, ids) {
  const made = button(word('journeys.number', place + 1), async () => {
    session.setItem('journey', id);
    stopWaiting();
    forgetPlace();
    await open(ids);
    return go('home');
  }, 'plain');
  if (id === journey.id) made.setAttribute('aria-current', 'true');
  return made;
}
