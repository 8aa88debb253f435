// The whole page, the engine and every word, from the first visit on. One version is one cache: it is filled whole or not
// at all, each file checked against its hash, and takes over once no tab shows the version before.
self.importScripts('./assets.js');

const name = `notes-${self.assetsManifest.version}`;
const files = self.assetsManifest.assets.filter(({ url }) => !/\.(br|gz)$|^service-worker\.js$|^assets\.js$/.test(url));

self.addEventListener('install', event => event.waitUntil((async () => {
  const cache = await caches.open(name);
  await cache.addAll(files.map(({ url, hash }) => new Request(url, { integrity: hash, cache: 'no-cache' })));
})()));

self.addEventListener('activate', event => event.waitUntil((async () => {
  const others = (await caches.keys()).filter(other => other.startsWith('notes-') && other !== name);
  await Promise.all(others.map(other => caches.delete(other)));
  await self.clients.claim();
})()));

// A notice that is touched leads to the page.
self.addEventListener('notificationclick', event => event.waitUntil((async () => {
  event.notification.close();
  const [open] = await self.clients.matchAll({ type: 'window' });
  await (open ? open.focus() : self.clients.openWindow(self.registration.scope));
})()));

// Nothing is asked of the network but what is not of this page at all, such as another page below its path.
self.addEventListener('fetch', event => {
  const isPage = event.request.mode === 'navigate' && event.request.url === self.registration.scope;
  event.respondWith((async () => {
    const cache = await caches.open(name);
    return await cache.match(isPage ? 'index.html' : event.request) ?? fetch(event.request);
  })());
});
