import { page } from '$app/state';
import { type Paths, paths } from '../paths.ts';
import { format } from './format.ts';
import type { Words } from './words.ts';

/** Words, formats and addresses in the language of the page that is shown. Read it inside $derived. */
export function current() {
  const { lang, today } = page.data;
  // Not in App.PageData: every load of the server would then have to return them.
  const words: Words = page.data.words;
  // In a frame on another site, the steps of a booking are pages of that frame.
  const own: Paths | undefined = page.data.paths;
  return { lang, words, today, format: format(lang), paths: own ?? paths(lang) };
}
