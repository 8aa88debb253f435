import { askTheTime, weigh } from '../api.js';
import { button, h, page, to } from '../dom.js';
import { browserZone, journey } from '../journey.js';
import { show } from '../router.js';
import { word } from '../words.js';

/** Whom to turn to, first and alone: no streak, no coaching, and nothing is recorded. */
export async function help({ distress, advice }) {
  const answer = advice ?? await asked(distress ?? 'thoughtsOfSelfHarm');
  const isCrisis = Boolean(advice ?? distress);
  return page(isCrisis ? answer.headline : word('help'),
    isCrisis && answer.card?.headlineInEnglish && h('p', { lang: 'en' }, answer.card.headlineInEnglish),
    resourceList(answer.resources, 'lines'),
    isCrisis
      ? [...answer.steps, ...answer.reasons].map(line => h('p', {}, line.text))
      : h('div', { class: 'danger' }, button(word('danger.self'), () => show('help', { distress: 'thoughtsOfSelfHarm' }), 'plain'), button(word('danger.other'), () => show('help', { distress: 'immediateDanger' }), 'plain')),
    h('p', { class: 'back' }, journey.id ? to(word('safe.yes'), 'home') : to(word('back'), 'welcome')));
}

// Signed in or not, and with no journey: the case that is asked holds nothing but the danger. A lost connection must not leave anybody without a number.
async function asked(distress) {
  const patience = new Promise(done => setTimeout(done, navigator.onLine ? 2000 : 0, null));
  const answer = await Promise.race([fresh(distress).catch(() => null), patience]);
  return answer ?? { headline: word('help'), resources: [{ text: word('help.offline.emergency'), contact: '112 · 911 · 999 · 000' }, { text: word('help.offline.lines'), contact: 'findahelpline.com' }], steps: [], reasons: [] };
}

async function fresh(distress) {
  const at = await askTheTime();
  const urge = { at, intensity: 10, channel: 'other', distress: [distress] };
  return journey.id
    ? weigh(`/journeys/${journey.id}/evaluate`, urge)
    : weigh('/evaluate', { zone: browserZone(), now: at, facts: [], urge });
}

export function resourceList(resources, look = '') {
  return h('ul', { class: `resources ${look}` }, resources.map(({ text, contact, name, country }) => h('li', {},
    contact && h('strong', {}, isNumber(contact) ? h('a', { href: `tel:${contact.replaceAll(' ', '')}` }, contact) : isSite(contact) ? h('a', { href: `https://${contact}`, rel: 'noreferrer', target: '_blank' }, contact) : contact),
    h('span', {}, `${[name, text].filter(Boolean).join(' · ')}${country ? ` (${country})` : ''}`))));
}

const isNumber = contact => /^[\d\s-]+$/.test(contact);
const isSite = contact => /^[a-z]+\.[a-z]+$/.test(contact);
