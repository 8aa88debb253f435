import { attempt, go } from './router.js';
import { now } from './api.js';
import { word } from './words.js';

/** An element. Text enters as text and nothing else: no markup is ever read from it. */
export const h = (tag, attributes, ...children) => filled(document.createElement(tag), attributes, children);

/** The same for SVG. */
export const svg = (tag, attributes, ...children) => filled(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);

function filled(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value !== false && value != null) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat(Infinity).filter(child => child != null && child !== false));
  return element;
}

/** A view: its heading, and what follows. */
export const page = (title, ...children) => h('article', {}, h('h1', {}, title), children);

/** A button that does something once at a time: framed, or it is the main one, a plain line, or final. */
export function button(text, action, look = '') {
  const made = h('button', { type: 'button', class: look, click: ({ detail }) => {
    if (detail <= 1) once(made, action); // The second of a double tap was meant for what is gone.
  } }, text);
  return made;
}

// Nothing begins a second time before it has ended.
function once(made, action) {
  if (made.getAttribute('aria-busy')) return;
  made.setAttribute('aria-busy', 'true');
  attempt(action).finally(() => made.removeAttribute('aria-busy'));
}

/** A button that only leads to a view. */
export const to = (text, view, given, look = 'plain') => button(text, () => go(view, given), look);

/** Several of one name on a page: for who hears it, each says what it is about. */
export function about(link, what) {
  link.setAttribute('aria-label', `${link.textContent}: ${what}`);
  return link;
}

export const back = (view = 'home', given) => h('p', { class: 'back' }, to(word('back'), view, given));

export const section = (title, ...children) => h('section', {}, h('h2', {}, title), children);

/** A form that does something once it is complete, and once at a time. The browser keeps nothing of it on the disk. */
export function form(action, ...children) {
  const made = h('form', { autocomplete: 'off', submit: event => {
    event.preventDefault();
    once(made, () => action(Object.fromEntries(new FormData(made)), event.submitter?.value));
  } }, children);
  return made;
}

export const submit = (text, look = 'main', value) => h('button', { class: look, value }, text);

/** One of several, as radio buttons. Where none is chosen nothing is answered for a person, and they must. */
export const oneOf = (legend, name, options, chosen) => h('fieldset', {}, h('legend', {}, legend),
  h('div', { class: 'options' }, options.map(([value, text]) => h('label', {}, h('input', { type: 'radio', name, value, checked: value === chosen, required: true, autocomplete: 'off' }), h('span', {}, text)))));

export const field = (text, name, attributes) => h('label', { class: 'field' }, text, h('input', { name, ...attributes }));

/** When something happened, on this device's own clock; left alone, it is now. */
export function when(text = word('when'), name = 'at', shown = now()) {
  const local = onItsClock(shown);
  return field(text, name, { type: 'datetime-local', value: local, max: onItsClock(now()), required: true, 'data-now': local });
}

const onItsClock = at => new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString().slice(0, 16);

/** The instant a field of {@link when} says; undefined is now. */
export function instantOf(made, name = 'at') {
  const input = made.querySelector(`[name=${name}]`);
  return !input || input.value === input.dataset.now ? undefined : new Date(input.value).toISOString();
}

/** Numbers with what each counts. */
export const figures = entries => h('dl', { class: 'record' }, entries.map(([name, value]) => h('div', {}, h('dt', {}, word(name)), h('dd', {}, value))));

export const sentences = (list, look) => h('ul', { class: look }, list);
