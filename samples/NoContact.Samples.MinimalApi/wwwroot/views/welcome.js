import { account, get } from '../api.js';
import { field, form, h, page, submit, to } from '../dom.js';
import { open } from '../journey.js';
import { say } from '../notices.js';
import { go, lastPlace } from '../router.js';
import { word } from '../words.js';
import { isWaiting } from '../waiting.js';

/** While the journal comes: what cannot wait is there already. */
export const opening = () => page(word('welcome'),
  h('p', { class: 'quiet' }, word('opening')),
  to(word('menu.urge'), 'urge', {}, 'urge'));

/** The urge first; an account only keeps what is told. */
export function welcome() {
  return page(word('welcome'),
    h('p', {}, word('welcome.what')),
    to(word('menu.urge'), 'urge', {}, 'urge'),
    h('h2', {}, word('welcome.keep')),
    form(enter,
      field(word('email'), 'email', { type: 'email', autocomplete: 'username', required: true }),
      field(word('password'), 'password', { type: 'password', autocomplete: 'current-password', minlength: 10, required: true, 'aria-describedby': 'password-note' }),
      h('p', { id: 'password-note', class: 'quiet' }, word('password.note')),
      h('div', { class: 'actions' }, submit(word('sign-in')), submit(word('sign-up'), 'second', 'new'))));
}

async function enter({ email, password }, isNew) {
  try {
    if (isNew) await account('register', { email, password });
    await account('login?useSessionCookies=true', { email, password });
  } catch (refused) {
    if (refused.status === 401) return say(word(refused.problem.detail === 'LockedOut' ? 'locked-out' : 'wrong-password'));
    if (refused.problem?.errors?.DuplicateUserName) return say(word('email.taken'));
    throw refused;
  }

  const journeys = await get('/journeys');
  if (journeys.length === 0) return go('firstMeeting');
  await open(journeys);
  return lastPlace() ?? go(isWaiting() ? 'wait' : 'home');
}
