import { version } from '$app/env';
import { assets, immutable } from '$app/manifest';

const name = `escale-assets-${version}`;
/** One for each language, as somebody sees it who is not signed in. */
const offlinePages = ['/hors-connexion', '/en/hors-connexion'];
const absolute = (path) => (path.startsWith('/') ? path : `/${path}`);
/** Scripts, styles and the two fonts that French and English need; pictures of pages come when they are seen. */
const isNeeded = (path) =>
  /\.(js|css)$/.test(path) || /-latin-(opsz|wght)-normal/.test(path) || path.endsWith('icon.svg');
const needed = [...immutable, ...assets].map(({ path }) => absolute(path)).filter(isNeeded);
export async function keepAssets() {
  const cache = await caches.open(name);
  await cache.addAll([
    ...needed,
    ...offlinePages.map((path) => new Request(path, { credentials: 'omit', cache: 'reload' })),
  ]);
}
export async function forgetOldAssets() {
  const names = await caches.keys();
  const old = names.filter((one) => one.startsWith('escale-assets-') && one !== name);
  await Promise.all(old.map((one) => caches.delete(one)));
}
/** Built files never change under their name. */
export const isAsset = (url) => needed.includes(url.pathname);
export async function asset(request) {
  const cache = await caches.open(name);
  return (await cache.match(request.url, { ignoreSearch: true })) ?? fetch(request);
}
export async function offlinePage(url) {
  const cache = await caches.open(name);
  const isEnglish = /^\/en(\/|$)/.test(url.pathname);
  return (await cache.match(isEnglish ? '/en/hors-connexion' : '/hors-connexion')) ?? Response.error();
}
