import { listen, stopListening, wasSeen } from './door.js';
import { journey } from './journey.js';
import { say } from './notices.js';

let unseen = [];

/** A view is shown: at home somebody listens, and before a journey nobody does. */
export function listenAt(view) {
  if (view === 'welcome' || view === 'firstMeeting') {
    stopListening();
    unseen = [];
  }

  if (view !== 'home') return;
  const isAnother = listen(journey.id, checkIn => { unseen.push(checkIn); tell(); });
  if (isAnother) unseen = [];
  tell();
}

// At home alone: nothing comes between a person and an answer, or help.
function tell() {
  if (!document.body) return; // On the way out.
  const isFree = document.body.dataset.view === 'home' && document.visibilityState === 'visible' && document.getElementById('said').textContent === '';
  if (!isFree || unseen.length === 0) return;
  const { id, text } = unseen.shift();
  say(text);
  wasSeen(journey.id, id);
}

document.addEventListener('visibilitychange', tell);
