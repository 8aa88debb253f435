/** Where this device is now: whoever needs help is there, wherever the journal began. */
export const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Hands a text over as a file. */
export const save = (name, type, text) => saveFile(name, new Blob([text], { type }));

export function saveFile(name, blob) {
  const address = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
