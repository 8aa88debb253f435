// A browser that can put the page on the home screen says so, and may be asked to once.
let offer = null;

addEventListener('beforeinstallprompt', event => {
  event.preventDefault();
  offer = event;
});

export const canInstall = () => offer !== null;

export async function install() {
  await offer.prompt();
  offer = null;
}
