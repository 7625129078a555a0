/** Says for whom a page was made: a person's id, or that nobody is signed in (hooks.server.ts). */
const PERSON = 'x-escale-person';
const prefix = 'escale-pages-of-';
/** A person's bookings: the list from its beginning, and each booking. */
const keptPath = /^(\/en)?\/reservations(\/[0-9a-f-]{36})?$/;
export const isKeptPath = (url) => keptPath.test(url.pathname);
/** Whoever was here before: their pages are not for the next person on this phone. */
export async function forgetPages(except) {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith(prefix) && name !== except);
  await Promise.all(others.map((name) => caches.delete(name)));
}
/** Keeps a page of bookings as it was just seen, under its address without what was chosen on it. */
export async function notePage(url, response) {
  const person = response.headers.get(PERSON);
  if (person === null) return;
  if (person === 'none') return forgetPages();
  const name = `${prefix}${person}`;
  await forgetPages(name);
  if (!isKeptPath(url)) return;
  const cache = await caches.open(name);
  if (response.status === 404) await cache.delete(url.pathname);
  else if (response.ok && url.search === '') await cache.put(url.pathname, response);
  else if (response.ok) await keepPage(url.pathname);
}
/** Fetches a page that was shown without being loaded: by the scripts, or before this worker was there. */
export async function keepPage(pathname) {
  const response = await fetch(pathname).catch(() => null);
  if (response && !response.redirected) await notePage(new URL(response.url), response);
}
export async function keptPage(url) {
  if (!isKeptPath(url)) return undefined;
  const names = await caches.keys();
  const name = names.find((one) => one.startsWith(prefix));
  return name === undefined ? undefined : (await caches.open(name)).match(url.pathname);
}
/** After a new version: kept pages ask for scripts that are no longer there. */
export async function renewPages() {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
  const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  await Promise.all(requests.flat().map(({ url }) => keepPage(new URL(url).pathname)));
}
