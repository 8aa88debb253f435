import { back, button, form, h, oneOf, page, section, to } from '../dom.js';
import { journey } from '../journey.js';
import { go } from '../router.js';
import { weighed } from '../weighing.js';
import { word } from '../words.js';
import { danger } from './help.js';

const intents = ['startConversation', 'reply', 'watchThem', 'askThroughOthers', 'apologize', 'handlePracticalMatter', 'none'];
const motives = ['reconnect', 'loneliness', 'unsaidFeelings', 'answers', 'hope', 'desperation', 'closure', 'testReunion', 'rekindle', 'guilt', 'jealousy', 'habit'];
export const channels = ['text', 'call', 'socialMedia', 'email', 'inPerson', 'letter', 'gift', 'throughOthers', 'other'];

const steps = { safe: askSafe, what: askWhat, why: askWhy, strength: askStrength };
const order = Object.keys(steps);

/** Whether they are safe, then three taps to an answer; from each of them one tap to help. */
export function urge({ step = 'safe', urge = {} }) {
  const before = order[order.indexOf(step) - 1];
  const view = steps[step](urge);
  view.append(before ? back('urge', { step: before, urge }) : back());
  if (step !== 'safe') view.append(section(word('danger'), danger()));
  return view;
}

function askSafe(urge) {
  return page(word('safe'),
    h('div', { class: 'choices' }, to(word('safe.yes'), 'urge', { step: 'what', urge }, 'choice')),
    danger(),
    !journey.id && h('p', { class: 'quiet' }, word('urge.unkept')));
}

function askWhat(urge) {
  return page(word('intent'), h('div', { class: 'choices' }, intents.map(intent =>
    to(word(`intent.${intent}`), 'urge', { step: 'why', urge: { ...urge, intent } }, 'choice'))));
}

function askWhy(urge) {
  const view = page(word('motives'),
    form(() => {
      const chosen = [...view.querySelectorAll(':checked')].map(box => box.value);
      return go('urge', { step: 'strength', urge: { ...urge, motives: chosen } });
    },
    h('fieldset', {}, h('legend', { class: 'quiet' }, word('motives.any')), h('div', { class: 'options' }, motives.map(motive =>
      h('label', {}, h('input', { type: 'checkbox', autocomplete: 'off', value: motive, checked: urge.motives?.includes(motive) }), h('span', {}, word(`motive.${motive}`)))))),
    h('button', { class: 'main' }, word('go-on'))));
  return view;
}

function askStrength(urge) {
  const needsChannel = !['none', 'watchThem'].includes(urge.intent);
  const view = page(word('how-strong'),
    h('details', {}, h('summary', {}, word('urge.more')),
      oneOf(word('sober'), 'sober', ['unknown', 'yes', 'no'].map(value => [value, word(value === 'unknown' ? 'rather-not-say' : `yesNoUnknown.${value}`)]), 'unknown'),
      needsChannel && oneOf(word('how'), 'channel', channels.map(channel => [channel, word(`channel.${channel}`)]))),
    h('div', { class: 'strengths' }, Array.from({ length: 11 }, (_, strength) => button(String(strength), isLate => weighed({
      ...urge,
      intensity: strength,
      channel: view.querySelector('[name=channel]:checked')?.value ?? 'other',
      sober: view.querySelector('[name=sober]:checked').value,
    }, isLate), 'choice'))),
    h('p', { class: 'scale quiet', 'aria-hidden': 'true' }, h('span', {}, word('how-strong.least')), h('span', {}, word('how-strong.most'))));
  return view;
}
