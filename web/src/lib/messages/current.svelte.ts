import { page } from '$app/state';
import { paths } from '../paths.ts';
import { format } from './format.ts';

/** Words, formats and addresses in the language of the page that is shown. Read it inside $derived. */
export function current() {
  const { lang, words, today } = page.data;
  return { lang, words, today, format: format(lang), paths: paths(lang) };
}
