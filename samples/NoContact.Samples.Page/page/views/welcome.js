import { h, page, to } from '../dom.js';
import { word } from '../words.js';
import { ways } from './enter.js';
import { heldBack } from './held.js';

/** While the journal comes: what cannot wait is there already. */
export const opening = () => page(word('welcome'),
  h('p', { class: 'quiet' }, word('opening')),
  to(word('menu.urge'), 'urge', {}, 'urge'));

/** The urge first; an account only keeps what is told. */
export function welcome() {
  return page(word('welcome'),
    h('p', {}, word('welcome.what')),
    to(word('menu.urge'), 'urge', {}, 'urge'),
    heldBack(),
    h('h2', {}, word('welcome.keep')),
    h('div', { class: 'choices' }, ways()));
}
