import { clear } from 'idb-keyval';
import { self } from '$app/service-worker';
import { asset, forgetOldAssets, isAsset, keepAssets, offlinePage } from './kept-assets.ts';
import { forgetPages, isKeptPath, keepPage, keptPage, notePage, renewPages } from './kept-pages.ts';

const DATA = '/__data.json';
self.addEventListener('install', (event) => {
  event.waitUntil(keepAssets().then(() => self.skipWaiting()));
});
self.addEventListener('activate', (event) => {
  event.waitUntil(takeOver());
});
async function takeOver() {
  await self.clients.claim();
  await renewPages();
  await forgetOldAssets();
  const open = await self.clients.matchAll({ type: 'window' });
  const urls = open.map(({ url }) => new URL(url)).filter(isKeptPath);
  await Promise.all(urls.map(({ pathname }) => keepPage(pathname)));
}
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin || url.pathname.startsWith('/api/')) return;
  if (request.method === 'POST' && url.pathname.endsWith('/deconnexion')) event.waitUntil(forgetPerson());
  if (request.method !== 'GET') return;
  if (isAsset(url)) event.respondWith(asset(request));
  else if (request.mode === 'navigate') event.respondWith(openPage(event, url));
  else if (url.pathname.endsWith(DATA)) event.respondWith(readData(event, url));
});
/** Check-ins that wait belong to who signs out. */
async function forgetPerson() {
  await Promise.all([forgetPages(), clear()]);
}
async function openPage(event, url) {
  try {
    const response = await fetch(event.request);
    event.waitUntil(notePage(url, response.clone()));
    return response;
  } catch {
    return (await keptPage(url)) ?? offlinePage(url);
  }
}
/** The scripts show a page from its data alone; seen like this, it is kept as well. */
async function readData(event, url) {
  const response = await fetch(event.request);
  const page = new URL(url.pathname.slice(0, -DATA.length) || '/', url);
  event.waitUntil(noteData(page, response.clone()));
  return response;
}
async function noteData(page, response) {
  if (response.ok && isKeptPath(page)) await keepPage(page.pathname);
  else await notePage(page, new Response(null, { status: response.status, headers: response.headers }));
}
