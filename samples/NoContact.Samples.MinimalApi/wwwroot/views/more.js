import { account, browserZone, get, write } from '../api.js';
import { about, back, button, h, page, section, to } from '../dom.js';
import { close, journey, open, zone } from '../journey.js';
import { say } from '../notices.js';
import { letGo } from '../draft.js';
import { addPasskey, passkeys, removePasskey, speaksPasskey } from '../passkey.js';
import { forgetPlace, go } from '../router.js';
import { instantWords, word } from '../words.js';
import { stopWaiting } from '../waiting.js';

/** To take the journal along, bring one in, or leave. */
export async function more() {
  const [ids, known] = [await get('/journeys'), await passkeys()];
  const file = h('input', { type: 'file', accept: '.json,application/json', id: 'document' });
  return page(word('menu.leave-or-keep'),
    section(word('export'),
      h('p', {}, word('export.what')),
      h('a', { class: 'button second', href: `/journeys/${journey.id}/export`, download: 'notes.json' }, word('export.do'))),
    section(word('import'),
      h('label', { class: 'field' }, word('import.what'), file),
      button(word('import.do'), () => bring(file.files[0]), 'second')),
    ids.length > 1 && section(word('journeys'), h('ul', { class: 'menu' }, ids.map((id, place) => h('li', {}, choose(id, place, ids))))),
    section(word('zone'),
      h('p', {}, word('first.zone', journey.calendar.zone)),
      browserZone() !== journey.calendar.zone && to(word('zone.moved', browserZone()), 'tell', { kind: 'zone' }, 'second')),
    (speaksPasskey() || known.length > 0) && section(word('passkey'),
      h('p', {}, word('passkey.what')),
      known.length > 0 && h('ul', { class: 'rows' }, known.map(({ id, since }) => h('li', {},
        h('p', {}, word('passkey.since', instantWords(since, zone()))),
        about(button(word('passkey.remove'), () => remove(id), 'second'), instantWords(since, zone()))))),
      speaksPasskey() && button(word('passkey.add'), async () => await addPasskey() ? go('more', { say: word('passkey.added') }) : say(word('passkey.not')), 'second')),
    section(word('leave'),
      h('p', {}, word('leave.how')),
      h('ul', { class: 'menu' }, [
        button(word('sign-out'), signOut, 'plain'),
        to(word('journeys.new'), 'firstMeeting', { isAnother: true }),
        to(word('erase.journey'), 'erase', { what: 'journey' }),
        to(word('erase.account'), 'erase', { what: 'account' }),
      ].map(link => h('li', {}, link)))),
    back());
}

async function remove(id) {
  await removePasskey(id);
  return go('more', { say: word('passkey.removed') });
}

function choose(id, place, ids) {
  const made = button(word('journeys.number', place + 1), async () => {
    sessionStorage.setItem('journey', id);
    stopWaiting();
    forgetPlace();
    await open(ids);
    return go('home');
  }, 'plain');
  if (id === journey.id) made.setAttribute('aria-current', 'true');
  return made;
}

async function bring(file) {
  if (!file) return say(word('import.none'));
  const { body } = await write('POST', '/journeys/import', await file.text());
  sessionStorage.setItem('journey', body.id);
  await open([body.id]);
  return go('home', { say: word('import.done') });
}

async function signOut() {
  await account('logout');
  stopWaiting();
  letGo();
  forgetPlace();
  close();
  return go('welcome', { say: word('signed-out') });
}
