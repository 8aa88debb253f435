// What the browser remembers of this tab, and of this device. Where it may remember nothing, the page does as long as it is
// open; and below a path of its own each page has its own.

const path = location.pathname.replace(/[^/]*$/, '');

/** What the names of this page begin with, where an origin has several. */
export const scope = path === '/' ? '' : `${path} `;

class Nowhere {
  constructor() { this.kept = new Map(); }
  getItem(key) { return this.kept.get(key) ?? null; }
  setItem(key, value) { this.kept.set(key, value); }
  removeItem(key) { this.kept.delete(key); }
  keys() { return [...this.kept.keys()]; }
}

class Remembered {
  constructor(kind) { this.kept = storage(kind); }
  getItem(key) { return this.kept.getItem(scope + key); }
  async setItem(key, value) { this.kept.setItem(scope + key, value); }
  async removeItem(key) { this.kept.removeItem(scope + key); }
  keys() {
    const all = this.kept instanceof Nowhere ? this.kept.keys() : Object.keys(this.kept);
    return all.filter(key => key.startsWith(scope) && (scope || !key.startsWith('/'))).map(key => key.slice(scope.length));
  }
  clear() { this.keys().forEach(key => this.removeItem(key)); }
}

// A browser that blocks it throws at the first look.
function storage(kind) {
  try {
    window[kind].getItem('');
    return window[kind];
  } catch {
    return new Nowhere();
  }
}

export const session = new Remembered('sessionStorage');
export const local = new Remembered('localStorage');

/** Hears when another tab remembers something. */
export function whenRemembered(key, hear) {
  window.addEventListener('storage', told => { if (told.key === scope + key && told.newValue) hear(told.newValue); });
}
