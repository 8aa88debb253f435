// The whole page, the engine and every word, from the first visit on. One version is one cache: it is filled whole or not
// at all, each file checked against its hash, and takes over once no tab shows the version before.
self.importScripts('./assets.js');

const { pathname: here } = new URL(self.registration.scope);
const ours = `notes-${here} `;
const name = ours + self.assetsManifest.version;
const files = self.assetsManifest.assets.filter(({ url }) => !/\.(br|gz)$|^service-worker\.js$|^assets\.js$/.test(url));

self.addEventListener('install', event => event.waitUntil((async () => {
  const cache = await caches.open(name);
  await cache.addAll(files.map(({ url, hash }) => new Request(url, { integrity: hash, cache: 'no-cache' })));
})()));

self.addEventListener('activate', event => event.waitUntil((async () => {
  const others = (await caches.keys()).filter(other => other.startsWith(ours) && other !== name);
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
  const isPage = event.request.mode === 'navigate' && new URL(event.request.url).pathname === here;
  event.respondWith((async () => {
    const cache = await caches.open(name);
    const kept = await cache.match(isPage ? 'index.html' : event.request);
    if (!kept) return fetch(event.request);

    // A host may lead from index.html to its folder, and a browser opens no page that was led elsewhere.
    return kept.redirected ? new Response(kept.body, { headers: kept.headers }) : kept;
  })());
});
