import { back, h, page } from '../dom.js';
import { device } from '../door.js';
import { say } from '../notices.js';
import { word } from '../words.js';

const key = 'quiet';
const deeds = ['chat', 'notifications', 'profile', 'photos', 'number', 'friends', 'places'];

/** What can be put out of sight, a tick each. Kept on this device alone. */
export function quiet() {
  const done = new Set(JSON.parse(device.getItem(key)) ?? []);
  const box = deed => h('input', { type: 'checkbox', autocomplete: 'off', name: deed, checked: done.has(deed), change: ({ target }) => {
    if (target.checked) done.add(deed);
    else done.delete(deed);
    device.setItem(key, JSON.stringify([...done])).catch(() => say(word('went-wrong')));
  } });
  return page(word('quiet'),
    h('p', {}, word('quiet.what')),
    h('ul', { class: 'menu' }, deeds.map(deed => h('li', {}, h('label', { class: 'check' }, box(deed), word(`quiet.${deed}`))))),
    back());
}
