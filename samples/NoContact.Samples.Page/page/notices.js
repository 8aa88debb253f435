/** Says something: read out by a screen reader, and shown, unless it stands on the page already. */
export function say(text, isShown = true) {
  const said = document.getElementById('said');
  if (!said) return; // On the way out.
  said.className = isShown ? '' : 'unseen';
  said.textContent = text;
}

export const hush = () => say('');

/** Waits until the person, or the browser, says that the connection is back. */
export function untilConnected() {
  const notice = document.getElementById('connection');
  notice.hidden = false;
  return new Promise(done => {
    const back = () => {
      notice.hidden = true;
      window.removeEventListener('online', back);
      done();
    };
    notice.lastElementChild.addEventListener('click', back, { once: true });
    window.addEventListener('online', back);
  });
}
