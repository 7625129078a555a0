import { version } from '$app/env';
import { assets, immutable } from '$app/manifest';

const name = `escale-assets-${version}`;

/** One for each language, as somebody sees it who is not signed in. */
const offlinePages = ['/hors-connexion', '/en/hors-connexion'];

const absolute = (path: string): string => (path.startsWith('/') ? path : `/${path}`);

/** Scripts, styles and the two fonts that French and English need; pictures of pages come when they are seen. */
const isNeeded = (path: string): boolean =>
  /\.(js|css)$/.test(path) || /-latin-(opsz|wght)-normal/.test(path) || path.endsWith('icon.svg');

const needed = [...immutable, ...assets].map(({ path }) => absolute(path)).filter(isNeeded);

export async function keepAssets(): Promise<void> {
  const cache = await caches.open(name);
  await cache.addAll([
    ...needed,
    ...offlinePages.map((path) => new Request(path, { credentials: 'omit', cache: 'reload' })),
  ]);
}

export async function forgetOldAssets(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((one) => one.startsWith('escale-assets-') && one !== name);
  await Promise.all(old.map((one) => caches.delete(one)));
}

/** Built files never change under their name. */
export const isAsset = (url: URL): boolean => needed.includes(url.pathname);

export async function asset(request: Request): Promise<Response> {
  const cache = await caches.open(name);
  return (await cache.match(request.url, { ignoreSearch: true })) ?? fetch(request);
}

export async function offlinePage(url: URL): Promise<Response> {
  const cache = await caches.open(name);
  const isEnglish = /^\/en(\/|$)/.test(url.pathname);
  return (await cache.match(isEnglish ? '/en/hors-connexion' : '/hors-connexion')) ?? Response.error();
}
