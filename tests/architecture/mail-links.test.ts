import { existsSync, readdirSync } from 'node:fs';
import { mailLinks } from '@escale/shared/notifications';
import { expect, test } from 'vitest';

const routes = new URL('../../web/src/routes/[[lang=lang]]/', import.meta.url);

/** Whether a page of the site stands at this path: groups in brackets are no part of it, `[…]` takes any word. */
const hasPage = (folder: URL, words: readonly string[]): boolean => {
  const [word, ...rest] = words;
  const inside = (name: string) => new URL(`${encodeURIComponent(name)}/`, folder);
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  if (folders.some(({ name }) => /^\(.+\)$/.test(name) && hasPage(inside(name), words))) return true;
  if (word === undefined) return existsSync(new URL('+page.svelte', folder));
  return folders.some(({ name }) => (name === word || /^\[.+\]$/.test(name)) && hasPage(inside(name), rest));
};

test.each(['fr', 'en'] as const)('every page that a mail in %s leads to exists', (locale) => {
  const links = mailLinks('https://escale.example', locale);
  const paths = [
    links.home(),
    links.signIn(),
    links.newPassword('secret'),
    links.bookings(),
    links.booking('0199f0c4-0000-7000-8000-000000000001'),
    links.event('0199f0c4-0000-7000-8000-000000000001'),
    links.mergeQuestion('secret'),
    links.message('0199f0c4-0000-7000-8000-000000000001'),
    links.community('casaco-malakoff'),
    links.communityDesk('casaco-malakoff'),
    links.webhooks('casaco-malakoff'),
    links.initiative('0199f0c4-0000-7000-8000-000000000001'),
    links.contributions(),
    links.contests(),
    links.figures('casaco-malakoff'),
    links.agreements('casaco-malakoff'),
    links.place('casaco-malakoff'),
  ].map((href) => new URL(href).pathname);
  expect(paths.every((path) => path.startsWith('/en') === (locale === 'en'))).toBe(true);
  const words = paths.map((path) => path.split('/').filter((word) => word !== '' && word !== 'en'));
  expect(words.filter((path) => !hasPage(routes, path))).toEqual([]);
  expect(hasPage(routes, ['reservation', '42'])).toBe(false);
});
