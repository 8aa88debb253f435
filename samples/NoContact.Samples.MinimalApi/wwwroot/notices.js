import { word } from './words.js';

/** Says something: read out by a screen reader, and shown, unless it stands on the page already. */
export function say(text, isShown = true) {
  const said = document.getElementById('said');
  said.className = isShown ? '' : 'unseen';
  said.textContent = text;
}

export const hush = () => say('');

/** Waits until the person, or the browser, says that the connection is back. */
export function untilConnected() {
  const notice = document.getElementById('connection');
  const again = document.createElement('button');
  again.type = 'button';
  again.textContent = word('connection.again');
  notice.replaceChildren(word('connection.lost'), again);
  notice.hidden = false;
  return new Promise(done => {
    const back = () => {
      notice.hidden = true;
      window.removeEventListener('online', back);
      done();
    };
    again.addEventListener('click', back);
    window.addEventListener('online', back);
  });
}
