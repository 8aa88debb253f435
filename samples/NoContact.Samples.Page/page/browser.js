/** Where this device is now: whoever needs help is there, wherever the journal began. */
export const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Hands a text over as a file. */
export function save(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
