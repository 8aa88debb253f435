import { write } from './api.js';
import { journey } from './journey.js';
import { say } from './notices.js';
import { language } from './words.js';

let source = null;
let heard = '';
let unseen = [];

/** Hears what the service says of its own accord about the journey that is open. */
function listen() {
  const path = `/journeys/${journey.id}/check-ins?lang=${language()}`;
  if (path === heard) return;
  stopListening();
  [source, heard] = [new EventSource(path), path];
  source.addEventListener('check-in', event => {
    unseen.push(JSON.parse(event.data));
    tell();
  });
}

function stopListening() {
  source?.close();
  [source, heard, unseen] = [null, '', []];
}

/** A view is shown: at home somebody listens, and before a journey nobody does. */
export function listenAt(view) {
  if (view === 'welcome' || view === 'firstMeeting') stopListening();
  if (view !== 'home') return;
  listen();
  tell();
}

// At home alone: nothing comes between a person and an answer, or help.
function tell() {
  const isFree = document.body.dataset.view === 'home' && document.visibilityState === 'visible' && document.getElementById('said').textContent === '';
  if (!isFree || unseen.length === 0) return;
  const { id, text } = unseen.shift();
  say(text);
  write('POST', `/journeys/${journey.id}/check-ins/${encodeURIComponent(id)}/seen`);
}

document.addEventListener('visibilitychange', tell);
