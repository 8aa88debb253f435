import { account } from './api.js';
import { Refused } from './refused.js';

/** Whether this browser can make a passkey and show one. */
export const speaksPasskey = () => typeof PublicKeyCredential === 'function' && 'parseCreationOptionsFromJSON' in PublicKeyCredential;

/** Signs in with a passkey of this device; false where there is none, or the person turned away. */
export async function signInWithPasskey(stay) {
  const { body } = await account('passkeys/sign-in/options');
  return done(navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(body) }), `passkeys/sign-in?stay=${stay}`);
}

/** Makes one for who is signed in; false where nothing came of it. */
export async function addPasskey() {
  const { body } = await account('passkeys/options');
  return done(navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(body) }), 'passkeys');
}

export const removePasskey = id => account(`passkeys/${encodeURIComponent(id)}/remove`);

// What the browser says of a passkey that was refused is for a developer, not for a person.
async function done(asked, path) {
  try {
    await account(path, (await asked).toJSON());
    return true;
  } catch (problem) {
    const isNone = problem instanceof DOMException || (problem instanceof Refused && [400, 401].includes(problem.status));
    if (isNone) return false;
    throw problem;
  }
}
