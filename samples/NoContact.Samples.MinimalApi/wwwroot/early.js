// Asked for while the page's own script is on its way: one wait less until the journal stands there.
const hasLeft = localStorage.getItem('leaving'); // Nothing is asked for before that is done.
const ids = hasLeft ? [] : JSON.parse(document.documentElement.dataset.journeys || '[]');
const last = sessionStorage.getItem('journey');
const path = `/journeys/${ids.includes(last) ? last : ids.at(-1)}`;
const asked = new URLSearchParams({
  lang: sessionStorage.getItem('language') ?? document.documentElement.lang,
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
});
const ask = of => [`${of}?${asked}`, fetch(`${of}?${asked}`, { credentials: 'same-origin', cache: 'no-store' }).catch(() => null)];
globalThis.early = new Map(ids.length > 0 ? [path, `${path}/calendar`, `${path}/own-help`].map(ask) : []);
