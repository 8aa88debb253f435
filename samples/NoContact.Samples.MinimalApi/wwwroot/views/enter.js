import { account } from '../api.js';
import { back, button, field, form, h, page, submit, to } from '../dom.js';
import { say } from '../notices.js';
import { signInWithPasskey, speaksPasskey } from '../passkey.js';
import { goWithin } from '../router.js';
import { word } from '../words.js';

/** The ways in. */
export const ways = () => [
  to(word('sign-in'), 'enter', {}, 'choice'),
  to(word('new-here'), 'enter', { isNew: true }, 'choice'),
];

/** Sign in, or sign up: each a form of its own, so that Enter does what is meant. */
export function enter({ isNew }) {
  return page(word(isNew ? 'sign-up' : 'sign-in'),
    isNew && h('p', {}, word('sign-up.who')),
    form(given => isNew ? signUp(given) : signIn(given),
      field(word('email'), 'email', { type: 'email', autocomplete: 'username', required: true }),
      isNew
        ? field(word('password'), 'password', { type: 'password', autocomplete: 'new-password', minlength: 10, required: true, 'aria-describedby': 'password-note' })
        : field(word('password'), 'password', { type: 'password', autocomplete: 'current-password', required: true }),
      isNew && h('p', { id: 'password-note', class: 'quiet' }, word('password.note')),
      h('label', { class: 'check' }, h('input', { type: 'checkbox', name: 'stay' }), word('stay')),
      submit(word(isNew ? 'sign-up' : 'sign-in'))),
    !isNew && speaksPasskey() && h('p', {}, button(word('passkey.sign-in'), () => withPasskey(document.querySelector('[name=stay]').checked), 'second')),
    back('welcome'));
}

async function signUp(given) {
  try {
    await account('register', { email: given.email, password: given.password });
  } catch (refused) {
    if (refused.problem?.errors?.DuplicateUserName) return say(word('email.taken'));
    throw refused;
  }

  return signIn(given);
}

async function signIn({ email, password, stay }) {
  try {
    await account(`login?${stay ? 'useCookies' : 'useSessionCookies'}=true`, { email, password });
  } catch (refused) {
    if (refused.status === 401) return say(word(refused.problem.detail === 'LockedOut' ? 'locked-out' : 'wrong-password'));
    throw refused;
  }

  return goWithin('firstMeeting');
}

async function withPasskey(stay) {
  return await signInWithPasskey(stay) ? goWithin('firstMeeting') : say(word('passkey.not'));
}
