import { askTheTime, evaluateAlone } from '../api.js';
import { button, h, page, section, to } from '../dom.js';
import { journey } from '../journey.js';
import { goBack } from '../router.js';
import { weighedAt } from '../weighing.js';
import { language, word } from '../words.js';
import { reach } from './deed.js';

/** Whom to turn to, first and alone: no streak, no coaching, and nothing is recorded. */
export async function help({ distress, advice }) {
  const isCrisis = Boolean(advice ?? distress);
  if (advice?.language === language()) return told(advice, isCrisis);

  // A lost or slow connection must not leave anybody without a number.
  const coming = fresh(distress ?? 'thoughtsOfSelfHarm').catch(() => null);
  const patience = new Promise(done => setTimeout(done, navigator.onLine ? 2000 : 0, null));
  const answer = await Promise.race([coming, patience]);
  if (answer) return told(answer, isCrisis);
  const view = told({ headline: word('help'), resources: offline(), steps: [], reasons: [] }, isCrisis);
  coming.then(late => late && complete(view, told(late, isCrisis)));
  return view;
}

// What comes late takes the place of the numbers for everywhere; the heading keeps the focus.
function complete(view, late) {
  const heading = view.querySelector('h1');
  const [title, ...rest] = late.childNodes;
  heading.textContent = title.textContent;
  view.replaceChildren(heading, ...rest);
}

const told = (answer, isCrisis) => page(isCrisis ? answer.headline : word('help'),
  isCrisis && inEnglish(answer.card?.headlineInEnglish ?? answer.headlineInEnglish),
  resourceList(answer.resources, 'lines'),
  isCrisis
    ? [...answer.steps, ...answer.reasons].map(line => [h('p', {}, line.text), inEnglish(line.textInEnglish)])
    : danger(),
  mine(),
  h('p', { class: 'back' }, button(word('back'), goBack, 'plain')));

/** Somebody is in danger: one tap to whom to turn to. */
export const danger = () => h('div', { class: 'choices danger' },
  to(word('danger.self'), 'help', { distress: 'thoughtsOfSelfHarm' }, 'choice'),
  to(word('danger.other'), 'help', { distress: 'immediateDanger' }, 'choice'));

// Whom they named themselves, after those who are there day and night.
const mine = () => journey.own?.trustedPerson && section(word('deed.person'), reach(journey.own.trustedPerson));

// Each number alone, so that it can be tapped; which of them is right here the person knows.
const offline = () => [
  ...['112', '911', '999', '000', '111'].map(contact => ({ text: word('help.offline.emergency'), contact, uri: `tel:${contact}` })),
  { text: word('help.offline.lines'), contact: 'findahelpline.com', uri: 'https://findahelpline.com' },
];

// Signed in or not, and with no journey: the case that is asked holds nothing but the danger. A journal that does not
// open is no reason to go without.
async function fresh(distress) {
  const danger = { at: await askTheTime(), intensity: 10, channel: 'other', distress: [distress] };
  return weighedAt(danger).catch(() => evaluateAlone(danger));
}

const inEnglish = text => text && h('p', { lang: 'en', class: 'quiet' }, text);

export function resourceList(resources, look = '') {
  return h('ul', { class: `resources ${look}` }, resources.map(({ text, textInEnglish, contact, uri, press, name, region, country, hours, notes }) => h('li', {},
    contact && h('strong', {}, uri ? h('a', isSite(uri) ? { href: uri, rel: 'noreferrer', target: '_blank' } : { href: uri }, contact) : contact),
    press && h('span', {}, press),
    h('span', {}, [name, text, region, country].filter(Boolean).join(' · ')),
    hours && h('span', { class: 'quiet sentence' }, hours),
    (notes ?? []).map(note => h('small', {}, note)),
    textInEnglish && h('small', { lang: 'en' }, textInEnglish))));
}

/** The first of them with the emergency number, and the rest under one line: what comes after must stay in reach. */
export function firstResources(resources, look, few = 4) {
  const first = resources.filter((person, place) => place < few || person.id === 'emergency');
  const rest = resources.filter(person => !first.includes(person));
  return [resourceList(first, look), rest.length > 0 && h('details', {}, h('summary', {}, word('help.more')), resourceList(rest))];
}

/** A card's short words: why, one deed, and people. */
export const cardWords = (card, people) => [
  card.reasons.map(line => h('p', {}, line.text)),
  card.deed && h('p', { class: 'deed' }, card.deed.text),
  resourceList(people),
];

const isSite = uri => uri.startsWith('https:');
