// What the device itself shows while the page is open behind another: the discreet text and nothing else.

export const canShow = () => 'Notification' in window && 'serviceWorker' in navigator;

export const maySay = () => canShow() && Notification.permission === 'granted';

/** Asks the browser; false where it does not allow it. */
export const askToSay = async () => await Notification.requestPermission() === 'granted';

export async function sayOutside({ id, text }) {
  if (!maySay() || document.visibilityState === 'visible') return;
  const worker = await navigator.serviceWorker.ready;
  await worker.showNotification(document.title, { body: text, tag: id, icon: 'icon-192.png' });
}
